package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;

/** What gives the acting user a database: the program's own, or one that is broken on purpose. */
@FunctionalInterface
public interface Gateway {
    /**
     * The database for one operation.
     *
     * @param actor who acts
     * @param other somebody else, whom only a broken gateway looks at
     */
    UserDatabase of(UserContext actor, UserContext other);
}
