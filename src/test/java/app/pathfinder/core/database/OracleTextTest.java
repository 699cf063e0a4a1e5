package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OracleTextTest {
    @Test
    void aPlainTextStandsBetweenItsQuotes() {
        assertThat(OracleText.literal("R&D, it's \\ fine")).isEqualTo("'R&D, it''s \\ fine'");
    }

    @Test
    void nothingIsNull() {
        assertThat(OracleText.literal(null)).isEqualTo("null");
        assertThat(OracleText.literal("")).isEqualTo("null");
    }

    @Test
    void whatAFileMayLoseIsWrittenByItsNumber() {
        assertThat(OracleText.literal("é's\n\\")).isEqualTo("unistr('\\00e9''s\\000a\\005c')");
    }

    @Test
    void aLongTextStandsOnManyLinesAndLosesNothing() {
        var text = "x".repeat(499) + "\uD83D\uDE00" + "y".repeat(1200);

        var literal = OracleText.literal(text);

        assertThat(literal.lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(600));
        var pieces = Pattern.compile("'([^']*)'")
                .matcher(literal)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
        assertThat(pieces.replace("\\d83d\\de00", "\uD83D\uDE00")).isEqualTo(text);
    }
}
