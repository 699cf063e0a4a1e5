package app.pathfinder.core.isolation;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.database.SqlDialect;
import java.util.EnumSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * One transaction of one user. SQL names the user's tables as {@code <experiences_detailed>} and so on, and values as
 * {@code :name}; it can name nothing else of anybody's. Confined to the thread of its work.
 */
public final class UserTransaction {
    /** Those about the account itself; the others tie transactions to sessions, or write the trail by themselves. */
    private static final Set<Routine> CALLABLE = EnumSet.of(
            Routine.CHANGE_PASSWORD,
            Routine.DELETE_MY_ACCOUNT,
            Routine.END_MY_SESSIONS,
            Routine.MY_SESSIONS,
            Routine.MY_AUDIT);

    private final Handle handle;
    private final UserIdentifiers identifiers;
    private final SqlDialect dialect;

    UserTransaction(Handle handle, SchemaPrefix prefix, SqlDialect dialect) {
        this.handle = handle;
        this.identifiers = new UserIdentifiers(prefix, dialect);
        this.dialect = dialect;
    }

    /**
     * A statement whose every {@code <name>} is one of the user's tables, the view {@code <skill_summary>}, or one of
     * the engine's words that {@link UserIdentifiers} lists.
     *
     * @throws IllegalArgumentException if it spells what it may not; when run, if it has another {@code <name>}
     */
    public BoundStatement statement(String sql) {
        return new BoundStatement(handle, UserSql.checked(sql), identifiers, dialect);
    }

    /** An insert that changes no row where one with the same unique values is there already, or comes at this moment. */
    public BoundStatement unlessPresent(String insert) {
        return statement(insert + " <unless_present>").leavingPresent();
    }

    /**
     * A call of a routine about the account itself.
     *
     * @throws IllegalArgumentException if it is none of those
     */
    public BoundStatement call(Routine routine) {
        if (!CALLABLE.contains(routine)) {
            throw new IllegalArgumentException("Not a routine of a user's code");
        }
        return dialect.call(handle, routine);
    }
}
