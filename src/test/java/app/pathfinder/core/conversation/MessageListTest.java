package app.pathfinder.core.conversation;

import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostgreSQL, in every build. */
class MessageListTest extends MessageListContract {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    protected ContractDatabase database() {
        return DATABASE;
    }
}
