package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.oracle.gate.OracleGate;
import app.pathfinder.core.setting.OracleName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to Oracle while a connection is opened and looked at goes through the gate. */
class OracleStatementsTest {
    @ParameterizedTest
    @MethodSource
    void everyStatementIsReadable(String statement) {
        assertThat(OracleGate.check(statement)).isEmpty();
    }

    static List<String> everyStatementIsReadable() {
        return Stream.of(
                        Arrays.stream(OracleQuery.values()).map(OracleQuery::sql),
                        OracleSessionStart.statements(new OracleName("PATHFINDER")).stream(),
                        Stream.of(OracleTransactions.READ_ONLY, "begin " + OracleSessionReset.ROUTINE + "(); end;"))
                .flatMap(each -> each)
                .toList();
    }
}
