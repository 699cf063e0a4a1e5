package app.pathfinder.core.isolation;

import app.pathfinder.core.database.ApplicationDatabase;
import jakarta.inject.Inject;

/** Gives who is logged in the database as far as it is theirs. Thread-safe. */
public final class UserDatabases {
    private final ApplicationDatabase database;

    @Inject
    public UserDatabases(ApplicationDatabase database) {
        this.database = database;
    }

    public UserDatabase of(UserContext context) {
        return new UserDatabase(database, context);
    }
}
