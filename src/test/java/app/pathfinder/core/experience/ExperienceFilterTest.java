package app.pathfinder.core.experience;

import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostgreSQL, in every build. */
class ExperienceFilterTest extends ExperienceFilterContract {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    protected ContractDatabase database() {
        return DATABASE;
    }
}
