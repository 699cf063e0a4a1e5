package app.pathfinder.core.testing;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for each test of a class, copied from one that is filled once; to be a static extension. */
public final class FilledDatabase
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final Filling filling;
    private final TestDatabase filled = new TestDatabase();
    private TestDatabase copy = filled;

    /** What every test finds in it. */
    public interface Filling {
        void fill(TestDatabase database) throws SQLException;
    }

    public FilledDatabase(Filling filling) {
        this.filling = filling;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException, IOException {
        filled.open();
        filling.fill(filled);
        filled.rest();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException, IOException {
        copy = new TestDatabase().openCopyOf(filled);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        copy.close();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        filled.drop();
    }

    /** The database of the test that runs. */
    public TestDatabase copy() {
        return copy;
    }
}
