package app.pathfinder.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.EngineTexts;
import app.pathfinder.core.database.oracle.gate.ProgramStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements that list the trail are read on every engine. */
class AuditSqlTest {
    @ParameterizedTest
    @ValueSource(strings = {AuditSql.PAGE, AuditSql.ALL})
    void isReadByOracle(String statement) {
        assertThat(ProgramStatement.complaints(EngineTexts.forOracle(statement)))
                .isEmpty();
    }
}
