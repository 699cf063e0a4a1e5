package app.pathfinder.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.EngineTexts;
import app.pathfinder.core.database.oracle.gate.OracleGate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement on the database's own jobs goes through the gate. */
class OracleJobsSqlTest {
    @ParameterizedTest
    @MethodSource
    void isReadable(String statement) {
        assertThat(OracleGate.check(EngineTexts.forOracle(statement))).isEmpty();
    }

    static List<String> isReadable() {
        return List.of(OracleJobsSql.LIST, OracleJobsSql.HISTORY);
    }
}
