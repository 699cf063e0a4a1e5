package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.oracle.gate.ProgramStatement;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On PostgreSQL, in every build. */
class IsolationTest extends IsolationContract {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    protected ContractDatabase database() {
        return DATABASE;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedHereIsUnderstoodByOracleToo(UserTable table) {
        assertThat(OneRowEach.statements(table))
                .allSatisfy(statement -> assertThat(ProgramStatement.complaints(UserStatements.forOracle(statement)))
                        .isEmpty());
    }
}
