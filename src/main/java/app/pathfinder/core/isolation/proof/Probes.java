package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.NamedSql;
import app.pathfinder.core.database.SqlDialect;
import app.pathfinder.core.isolation.ProofGate;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.isolation.UserTable;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Runs statements in one transaction of the proof, and undoes each. Confined to the thread of its transaction. */
final class Probes {
    private static final String SAVEPOINT = "savepoint probe";
    private static final String NOT_PERMITTED = "42501";

    /** What the server itself refused. */
    static final Predicate<RuntimeException> BY_SERVER = failure -> NOT_PERMITTED.equals(sqlState(failure));

    private final Handle handle;
    private final SqlDialect dialect;

    Probes(Handle handle, SqlDialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
        handle.execute(SAVEPOINT);
    }

    /** Makes the transaction that of a token's session, as any client could. Undone with the probe it belongs to. */
    void become(String token) {
        handle.createQuery("select set_config('pathfinder.session_token', :token, true)")
                .bind("token", token)
                .mapTo(String.class)
                .one();
    }

    /** The transaction as it is now is what each probe from here on returns to. */
    void keep() {
        handle.execute(SAVEPOINT);
    }

    /** A statement on the tables of a prefix, past the program's wall. */
    BoundStatement raw(SchemaPrefix prefix, String sql) {
        return new BoundStatement(handle, NamedSql.parse(sql), name -> identifier(prefix, name), dialect);
    }

    private String identifier(SchemaPrefix prefix, String name) {
        return switch (name) {
            case "id" -> dialect.idType();
            case "boolean" -> dialect.booleanType();
            default -> ProofGate.tableName(prefix, UserTable.ofSuffix(name));
        };
    }

    /** Runs a statement that the server may refuse, and undoes it with everything since the last {@link #keep}. */
    Outcome run(ProofStatement kind, Supplier<BoundStatement> statement) {
        return run(kind, statement, BY_SERVER);
    }

    /** The same, where a refusal is what the predicate says. */
    Outcome run(ProofStatement kind, Supplier<BoundStatement> statement, Predicate<RuntimeException> isRefusal) {
        try {
            return attempt(kind, statement, isRefusal);
        } finally {
            handle.execute("rollback to " + SAVEPOINT);
        }
    }

    /** Runs a statement whose effect is to stay in the transaction; undone only where it fails. */
    Outcome runAndKeep(Supplier<BoundStatement> statement) {
        var outcome = attempt(ProofStatement.INSERT, statement, BY_SERVER);
        if (outcome.kind() == Outcome.Kind.RAN) {
            keep();
        } else {
            handle.execute("rollback to " + SAVEPOINT);
        }
        return outcome;
    }

    private static Outcome attempt(
            ProofStatement kind, Supplier<BoundStatement> statement, Predicate<RuntimeException> isRefusal) {
        try {
            return Outcome.ran(rows(kind, statement.get()));
        } catch (RuntimeException e) {
            return isRefusal.test(e) ? Outcome.REFUSED : Outcome.failed(code(e));
        }
    }

    private static int rows(ProofStatement kind, BoundStatement statement) {
        return kind == ProofStatement.SELECT
                ? statement.list(row -> row.longNumber("row_version")).size()
                : statement.execute();
    }

    /** Why something failed, without a word of what it was about. A lost connection is no measurement. */
    static String code(RuntimeException failure) {
        var state = sqlState(failure);
        if (state.startsWith("08") || state.startsWith("57P")) {
            throw failure;
        }
        return state.isEmpty() ? failure.getClass().getSimpleName() : state;
    }

    private static String sqlState(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
