package app.pathfinder.core.database.oracle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.OracleTemplates;
import app.pathfinder.core.isolation.UserTableSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the program has for Oracle goes through the gate. */
class OracleSourcesTest {
    @Test
    void everyStatementThatMakesUsersTablesIsReadable() {
        for (var version : OracleTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables)) {
            Stream.concat(version.statements().stream(), version.upgrade().stream())
                    .forEach(statement -> assertThat(OracleGate.check(statement
                                    .sql()
                                    .replace("<prefix>", "user_john_doe")
                                    .replace("<application>", "\"PATHFINDER_APP\"")))
                            .as(statement.step())
                            .isEmpty());
        }
    }
}
