package app.pathfinder.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowBoundsTest {
    private static final List<Rectangle2D> TWO_SCREENS =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 0, 1280, 1024));

    @Test
    void whatIsWrittenIsReadAgain() {
        var bounds = new WindowBounds(-1200, 40, 1100, 800, true);

        assertThat(WindowBounds.parse(bounds.format())).contains(bounds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3,4", "a,b,c,d,true", "1,2,3,4,yes", "999999,0,1,1,true"})
    void whatNobodyWroteIsNotRead(String text) {
        assertThat(WindowBounds.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10,10,1200,800,false", "-1200,40,1100,800,false", "1000,900,800,800,true"})
    void aWindowWhoseTitleIsOnAScreenIsRestored(String text) {
        assertThat(WindowBounds.parse(text).orElseThrow().isOnOneOf(TWO_SCREENS))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2500,10,1200,800,false", "10,1200,1200,800,false", "10,-50,1200,800,false", "1,1,0,0,true"})
    void aWindowOnAScreenThatIsGoneIsNot(String text) {
        assertThat(WindowBounds.parse(text).orElseThrow().isOnOneOf(TWO_SCREENS))
                .isFalse();
    }
}
