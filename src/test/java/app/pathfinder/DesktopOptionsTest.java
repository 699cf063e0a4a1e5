package app.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopOptionsTest {
    @Test
    void nothingOpensTheWindow() {
        assertThat(DesktopOptions.parse()).contains(new DesktopOptions(false, null));
    }

    @Test
    void demoAndScreensBelongToTheDesktop() {
        assertThat(DesktopOptions.parse("--demo")).contains(new DesktopOptions(true, null));
        assertThat(DesktopOptions.parse("--demo", "--screens", "pictures"))
                .contains(new DesktopOptions(true, Path.of("pictures")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stats", "--version", "--help", "--screens", "--demo stats"})
    void anythingElseIsACommand(String words) {
        assertThat(DesktopOptions.parse(words.split(" "))).isEmpty();
    }
}
