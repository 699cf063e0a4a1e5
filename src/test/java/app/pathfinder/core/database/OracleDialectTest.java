package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OracleDialectTest {
    private final OracleDialect dialect = new OracleDialect();

    @Test
    void idsKeepTheOrderOfTheirBytes() {
        var id = UUID.fromString("0190b6f1-0102-7304-8506-0708090a0b0c");

        assertThat(OracleDialect.bytes(id))
                .containsExactly(
                        0x01, 0x90, 0xb6, 0xf1, 0x01, 0x02, 0x73, 0x04, 0x85, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c);
        assertThat(OracleDialect.id(OracleDialect.bytes(id))).isEqualTo(id);
        assertThat(OracleDialect.id((byte[]) null)).isNull();
    }

    @Test
    void timesAreUtcWhateverTheComputersZoneIs() {
        assertThat(OracleDialect.instant(LocalDateTime.parse("2026-03-29T02:30:00.123456")))
                .isEqualTo(Instant.parse("2026-03-29T02:30:00.123456Z"));
    }

    @Test
    void onlyAViolatedUniqueConstraintSaysThatARowIsThere() {
        assertThat(dialect.saysPresent(new SQLException("ORA-00001", "23000", 1)))
                .isTrue();
        // A parent that is missing is of the same class.
        assertThat(dialect.saysPresent(new SQLException("ORA-02291", "23000", 2291)))
                .isFalse();
    }
}
