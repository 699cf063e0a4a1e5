package app.pathfinder.core.database;

import app.pathfinder.core.problem.ProblemKind;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What an Oracle server or its driver reports, by the number after {@code ORA-}, never by text. */
final class OracleFailures implements SqlFailures {
    /** Of the network, whose reason is in what caused it. */
    private static final int INPUT_OR_OUTPUT = 17_002;

    private static final Map<Integer, ProblemKind> KINDS = Stream.of(
                    // Raised by our own packages.
                    codes(ProblemKind.SESSION_ENDED, 20_001),
                    codes(ProblemKind.NOT_ADMINISTRATOR, 20_002),
                    codes(ProblemKind.TOO_MANY_OPERATIONS, 20_005),
                    // 942 also hides what one may not see; 6550 and 6576 are routines that one may not call; 28115 is
                    // the policy.
                    codes(ProblemKind.ACCESS_REFUSED, 20_042, 942, 1031, 1720, 6550, 6576, 28_115),
                    // Logging in.
                    codes(ProblemKind.SERVER_REFUSES_ACCOUNT, 1005, 1017, 1045, 1040, 28_030, 28_040),
                    codes(ProblemKind.SERVER_LOCKS_ACCOUNT, 28_000),
                    codes(ProblemKind.SERVER_PASSWORD_EXPIRED, 28_001),
                    // The listener and the names.
                    codes(ProblemKind.SERVICE_UNKNOWN, 12_154, 12_261, 12_263, 12_505, 12_514, 12_521),
                    codes(ProblemKind.SERVER_FULL, 18, 20, 2391, 12_516, 12_518, 12_519, 12_520),
                    codes(ProblemKind.SERVER_NOT_OPEN, 1033, 1034, 1035, 1089, 1090, 1109, 12_526, 12_527, 12_528),
                    // The network.
                    codes(ProblemKind.SERVER_UNREACHABLE, 12_541, 12_542, 12_543, 12_545, 12_560, 17_868),
                    codes(ProblemKind.SERVER_UNREACHABLE, 28, 1012, 1092, 2396, 2399, 3113, 3114, 3135),
                    codes(
                            ProblemKind.SERVER_UNREACHABLE,
                            12_537,
                            12_547,
                            12_570,
                            12_571,
                            12_637,
                            17_008,
                            17_410,
                            17_800),
                    codes(ProblemKind.SERVER_OTHER_PROGRAM, 12_569, 17_401, 17_904),
                    codes(ProblemKind.SERVER_NOT_TRUSTED, 17_965, 28_860, 28_865, 29_024),
                    codes(ProblemKind.WALLET_UNUSABLE, 17_956, 17_957, 28_759),
                    // Waiting: for the server, for a lock, for what was cancelled because it took too long.
                    codes(ProblemKind.SERVER_TIMEOUT, 12_170, 12_535, 18_714),
                    codes(ProblemKind.SERVER_TIMEOUT, 54, 1013, 4021, 14_450, 30_006),
                    // Work of others that came in between: deadlocks, what changed since the moment that a transaction
                    // sees, and that moment when it is too long ago.
                    codes(ProblemKind.TABLES_BUSY, 60, 1555, 4020, 8177),
                    // Packages that an upgrade replaced since the connection last called them, or has not compiled yet.
                    codes(ProblemKind.DATABASE_RENEWED, 4061, 4062, 4063, 4064, 4065, 4068, 6508),
                    // Room: quota, segments, temporary and undo space, the place of archived logs.
                    codes(ProblemKind.DATABASE_FULL, 257, 1536, 1631, 1632, 1650, 1651, 1652, 1653, 1654, 1655, 1658),
                    codes(ProblemKind.DATABASE_FULL, 1659, 1683, 1688, 1691, 1692, 19_502, 19_504, 19_809, 30_036),
                    // Defects of the server, and its memory.
                    codes(ProblemKind.SERVER_FAILED, 600, 603, 4030, 4031, 7445))
            .flatMap(each -> each.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<Integer, ProblemKind> codes(ProblemKind kind, int... codes) {
        return IntStream.of(codes).boxed().collect(Collectors.toMap(code -> code, code -> kind));
    }

    @Override
    public @Nullable ProblemKind kind(SQLException failure) {
        if (failure.getErrorCode() == INPUT_OR_OUTPUT) {
            return kindOfCause(failure);
        }
        var known = KINDS.get(failure.getErrorCode());
        if (known != null) {
            return known;
        }
        // The pool's own: all connections were lent out for too long.
        return failure instanceof SQLTransientConnectionException && failure.getCause() == null
                ? ProblemKind.SERVER_TIMEOUT
                : null;
    }

    /** The driver wraps what Java says of the network into several layers of its own. */
    private static ProblemKind kindOfCause(SQLException failure) {
        var kind = ProblemKind.SERVER_UNREACHABLE;
        for (var each = failure.getCause(); each != null; each = each.getCause()) {
            if (each instanceof CertificateException || each instanceof SSLHandshakeException) {
                return ProblemKind.SERVER_NOT_TRUSTED;
            }
            if (each instanceof SSLException) {
                kind = ProblemKind.SERVER_OTHER_PROGRAM;
            } else if (each instanceof InterruptedIOException) {
                kind = ProblemKind.SERVER_TIMEOUT;
            }
        }
        return kind;
    }

    @Override
    public boolean isUnreachable(SQLException failure) {
        return kind(failure) == ProblemKind.SERVER_UNREACHABLE;
    }
}
