package app.pathfinder.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.EngineTexts;
import app.pathfinder.core.database.oracle.gate.OracleGate;
import app.pathfinder.core.database.oracle.gate.ProgramStatement;
import app.pathfinder.core.isolation.DueTableSetSql;
import app.pathfinder.core.isolation.UserStatements;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked and said about archives, as Oracle reads it. */
class ArchiveSqlTest {
    @ParameterizedTest
    @MethodSource
    void everyStatementIsReadOnEveryEngine(String statement) {
        assertThat(ProgramStatement.complaints(EngineTexts.forOracle(statement)))
                .isEmpty();
    }

    static List<String> everyStatementIsReadOnEveryEngine() {
        return Arrays.stream(ArchiveSql.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class && !Modifier.isPrivate(field.getModifiers()))
                .map(ArchiveSqlTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource
    void everyStatementOnRowsIsReadOnEveryEngine(String statement) {
        assertThat(ProgramStatement.complaints(UserStatements.forOracle(statement)))
                .isEmpty();
    }

    static List<String> everyStatementOnRowsIsReadOnEveryEngine() {
        return UserStatements.ofOwner();
    }

    @ParameterizedTest
    @MethodSource
    void everyStatementForOracleIsReadable(String statement) {
        assertThat(OracleGate.check(EngineTexts.forOracle(statement))).isEmpty();
    }

    static List<String> everyStatementForOracleIsReadable() {
        return List.of(
                DueTableSetSql.PAGE_ON_ORACLE, DueTableSetSql.TOTALS_ON_ORACLE, UserStatements.columnsOnOracle());
    }
}
