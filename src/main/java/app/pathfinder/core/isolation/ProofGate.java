package app.pathfinder.core.isolation;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.SqlDialect;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What the proof of isolation needs besides what everybody may do: the whole names that an intruder would spell, the
 * gateway of one user on a transaction of another, and contexts that no session gave. For the proof's package only; an
 * architecture test holds that. Thread-safe.
 */
public final class ProofGate {
    private ProofGate() {}

    /** The whole name of a user's table. */
    public static String tableName(SchemaPrefix prefix, UserTable table) {
        return new TableName(prefix, table).toString();
    }

    /** What code that serves the user of this prefix gets, on a transaction that may belong to somebody else. */
    public static UserTransaction gateway(Handle handle, SchemaPrefix prefix, SqlDialect dialect) {
        return new UserTransaction(handle, prefix, dialect);
    }

    /** The database of a context that pairs a prefix with a session, whether they belong together or not. */
    public static UserDatabase database(ApplicationDatabase database, UUID userId, SchemaPrefix prefix, String token) {
        var name = "isolation proof";
        var session = new UserContext.OpenSession(token, Instant.MAX);
        return new UserDatabase(
                database, new UserContext(userId, new Username(name), name, Role.USER, prefix, false, session));
    }
}
