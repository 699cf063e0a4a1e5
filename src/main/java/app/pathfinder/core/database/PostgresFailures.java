package app.pathfinder.core.database;

import app.pathfinder.core.problem.ProblemKind;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What a PostgreSQL server or its driver reports, by SQLSTATE, never by text. Without state; any thread. */
final class PostgresFailures implements SqlFailures {
    /** Raised by our own routines; the classes {@code PF…} are free for applications. */
    private static final String SESSION_ENDED = "PF001";

    private static final String NOT_ADMINISTRATOR = "PF002";
    private static final String TOO_MANY_OPERATIONS = "PF005";

    private static final String CONNECTION_LOST = "08006";

    @Override
    public boolean isUnreachable(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.equals("57P03") || state.equals("57P01"));
    }

    @Override
    public @Nullable ProblemKind kind(SQLException failure) {
        var state = failure.getSQLState();
        if (failure instanceof SQLTransientConnectionException && failure.getCause() == null) {
            return ProblemKind.SERVER_TIMEOUT;
        }
        if (state == null || state.length() != 5) {
            return null;
        }
        return switch (state) {
            case SESSION_ENDED -> ProblemKind.SESSION_ENDED;
            case NOT_ADMINISTRATOR -> ProblemKind.NOT_ADMINISTRATOR;
            case TOO_MANY_OPERATIONS -> ProblemKind.TOO_MANY_OPERATIONS;
            case "42501" -> ProblemKind.ACCESS_REFUSED;
            case "53100" -> ProblemKind.DISK_FULL;
            case "57014", "55P03", "53300", "25P03" -> ProblemKind.SERVER_TIMEOUT;
            // Serialization and deadlocks: work of others came in between.
            case "40001", "40P01" -> ProblemKind.TABLES_BUSY;
            case CONNECTION_LOST -> kindOfLoss(failure);
            case "57P01", "57P02", "57P03" -> ProblemKind.SERVER_UNREACHABLE;
            default -> kindOfClass(state.substring(0, 2));
        };
    }

    /** A server that is silent for too long has the connection taken from it, but is there. */
    private static ProblemKind kindOfLoss(SQLException failure) {
        return failure.getCause() instanceof SocketTimeoutException
                ? ProblemKind.SERVER_TIMEOUT
                : ProblemKind.SERVER_UNREACHABLE;
    }

    private static @Nullable ProblemKind kindOfClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> ProblemKind.SERVER_UNREACHABLE;
            case "28", "3D" -> ProblemKind.SERVER_REFUSES_ACCOUNT;
            default -> null;
        };
    }
}
