package app.pathfinder.core.database;

import java.io.Serial;
import java.sql.SQLException;

/** Carries what the driver reported out of a callback. Its message says nothing: the driver's would quote values. */
final class StatementFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StatementFailure(SQLException cause) {
        super("The database refused a statement", cause);
    }
}
