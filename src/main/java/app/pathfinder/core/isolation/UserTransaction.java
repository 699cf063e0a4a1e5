package app.pathfinder.core.isolation;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.SqlDialect;
import org.jdbi.v3.core.Handle;

/**
 * One transaction of one user. SQL names the user's tables as {@code <experiences_detailed>} and so on, and values as
 * {@code :name}; it can name nothing else of anybody's. Confined to the thread of its work.
 */
public final class UserTransaction {
    private static final String SUMMARY_VIEW = "skill_summary";

    private final Handle handle;
    private final SchemaPrefix prefix;
    private final SqlDialect dialect;

    UserTransaction(Handle handle, SchemaPrefix prefix, SqlDialect dialect) {
        this.handle = handle;
        this.prefix = prefix;
        this.dialect = dialect;
    }

    /**
     * A statement whose every {@code <name>} is one of the user's tables, the view {@code <skill_summary>}, or
     * {@code <boolean>} or {@code <id>} for the engine's types in a cast.
     *
     * @throws IllegalArgumentException if it spells what it may not; when run, if it has another {@code <name>}
     */
    public BoundStatement statement(String sql) {
        return new BoundStatement(handle, UserSql.checked(sql), this::identifier, dialect);
    }

    /** An insert that changes no row where one with the same unique values is there already, or comes at this moment. */
    public BoundStatement unlessPresent(String insert) {
        return statement(dialect.unlessPresent(insert));
    }

    private String identifier(String name) {
        return switch (name) {
            case SUMMARY_VIEW -> prefix.value() + "_" + SUMMARY_VIEW;
            case "boolean" -> dialect.booleanType();
            case "id" -> dialect.idType();
            default -> new TableName(prefix, UserTable.ofSuffix(name)).toString();
        };
    }
}
