package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsWhatIsWideAndWhatCounts() {
        var table = new TextTable(List.of(new TextTable.Column("NAME", false), new TextTable.Column("ROWS", true)));
        table.add(List.of("anna", "7"));
        table.add(List.of("李雷", "1,234"));
        table.add(List.of("Jose\u0301", "20"));

        assertThat(table.lines()).containsExactly("NAME   ROWS", "anna      7", "李雷  1,234", "Jose\u0301     20");
    }

    @Test
    void nothingInACellMovesTheCursor() {
        var table = new TextTable(List.of(new TextTable.Column("NAME", false)));
        table.add(List.of("a\u001B[31mb\r\n"));

        assertThat(table.lines()).containsExactly("NAME", "a?[31mb??");
    }
}
