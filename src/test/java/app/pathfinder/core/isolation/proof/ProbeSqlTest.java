package app.pathfinder.core.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.oracle.gate.ProgramStatement;
import app.pathfinder.core.isolation.UserStatements;
import app.pathfinder.core.isolation.UserTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbeSqlTest {
    @ParameterizedTest
    @EnumSource
    void probesAreReadOnEveryEngine(UserTable table) {
        for (var statement : ProofStatement.values()) {
            assertThat(ProgramStatement.complaints(UserStatements.forOracle(ProbeSql.of(table, statement))))
                    .isEmpty();
        }
    }
}
