package app.pathfinder.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void everySystemTakesThem() {
        assertThat(FileNames.of("José O'Neill, Jr.", "x")).isEqualTo("José O'Neill, Jr");
        assertThat(FileNames.of("../etc/passwd\n\"a\" <b>", "x")).isEqualTo("etc passwd a b");
        assertThat(FileNames.of(" ?:* ", "conversation")).isEqualTo("conversation");
        assertThat(FileNames.of("🙂".repeat(100), "x")).isEqualTo("🙂".repeat(60));
        assertThat(FileNames.of("Con", "conversation")).isEqualTo("conversation");
        assertThat(FileNames.of("aux. notes", "conversation")).isEqualTo("conversation");
        assertThat(FileNames.of("Conference", "conversation")).isEqualTo("Conference");
    }
}
