package app.pathfinder.core.objective;

import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostgreSQL, in every build. */
class ObjectiveServiceTest extends ObjectiveServiceContract {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    protected ContractDatabase database() {
        return DATABASE;
    }
}
