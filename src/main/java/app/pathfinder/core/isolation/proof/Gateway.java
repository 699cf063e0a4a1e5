package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.isolation.SchemaPrefix;
import org.jdbi.v3.core.Handle;

/** How code that serves the user of a prefix comes to a statement. The program has one way; tests take guards out of it. */
@FunctionalInterface
interface Gateway {
    BoundStatement statement(Handle handle, SchemaPrefix prefix, String sql);
}
