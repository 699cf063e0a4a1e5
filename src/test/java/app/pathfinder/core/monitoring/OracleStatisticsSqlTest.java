package app.pathfinder.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.EngineTexts;
import app.pathfinder.core.database.oracle.gate.OracleGate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement on statistics that an Oracle database is given goes through the gate. */
class OracleStatisticsSqlTest {
    @ParameterizedTest
    @MethodSource
    void isReadable(String statement) {
        assertThat(statement).doesNotContain("{", "}");
        assertThat(OracleGate.check(EngineTexts.forOracle(statement))).isEmpty();
    }

    static List<String> isReadable() {
        var statements = new ArrayList<>(List.of(
                OracleStatisticsSql.TOTALS,
                OracleStatisticsSql.TABLES_OF_USER,
                OracleStatisticsSql.STALE_TABLES,
                OracleStatisticsSql.LARGEST_TABLES,
                OracleStatisticsSql.GATHER,
                OracleStatisticsSql.FACTS));
        Stream.of(StatisticsOrder.values())
                .map(order -> StatisticsQuery.BY_USERNAME.sortedBy(order, order.isOfFigures()))
                .map(OracleStatisticsSql::list)
                .forEach(statements::add);
        statements.add(OracleStatisticsSql.whole(StatisticsQuery.BY_USERNAME));
        return statements;
    }
}
