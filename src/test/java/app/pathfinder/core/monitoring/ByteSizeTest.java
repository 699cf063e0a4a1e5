package app.pathfinder.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 KB",
        "1024, 1 KB",
        "8192, 8 KB",
        "1536, 1.5 KB",
        "106496, 104 KB",
        "1048063, 1 MB",
        "1048576, 1 MB",
        "1468006, 1.4 MB",
        "335007449088, 312 GB",
        "9223372036854775807, 8 EB"
    })
    void hasThreeDigitsAtMost(long bytes, String text) {
        assertThat(ByteSize.text(bytes)).isEqualTo(text);
    }
}
