package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes that no stub can send, because they come after a log-in. */
class OracleFailuresTest {
    private static final ServerFailures FAILURES = new OracleFailures().of("db:1521/CAREERS");

    @ParameterizedTest
    @CsvSource({
        "1017, SERVER_REFUSES_ACCOUNT",
        "1005, SERVER_REFUSES_ACCOUNT",
        "28000, SERVER_LOCKS_ACCOUNT",
        "28001, SERVER_PASSWORD_EXPIRED",
        "12514, SERVICE_UNKNOWN",
        "12520, SERVER_FULL",
        "1034, SERVER_NOT_OPEN",
        "12541, SERVER_UNREACHABLE",
        "3113, SERVER_UNREACHABLE",
        "3114, SERVER_UNREACHABLE",
        "12560, SERVER_UNREACHABLE",
        "18714, SERVER_TIMEOUT",
        "54, SERVER_TIMEOUT",
        "30006, SERVER_TIMEOUT",
        "1013, SERVER_TIMEOUT",
        "28, SERVER_UNREACHABLE",
        "2396, SERVER_UNREACHABLE",
        "12537, SERVER_UNREACHABLE",
        "12547, SERVER_UNREACHABLE",
        "12571, SERVER_UNREACHABLE",
        "8177, TABLES_BUSY",
        "60, TABLES_BUSY",
        "4020, TABLES_BUSY",
        "1555, TABLES_BUSY",
        "4061, DATABASE_RENEWED",
        "4065, DATABASE_RENEWED",
        "4068, DATABASE_RENEWED",
        "6508, DATABASE_RENEWED",
        "942, ACCESS_REFUSED",
        "1031, ACCESS_REFUSED",
        "28115, ACCESS_REFUSED",
        "1536, DATABASE_FULL",
        "1652, DATABASE_FULL",
        "1653, DATABASE_FULL",
        "1654, DATABASE_FULL",
        "257, DATABASE_FULL",
        "600, SERVER_FAILED",
        "7445, SERVER_FAILED",
        "20001, SESSION_ENDED",
        "20002, NOT_ADMINISTRATOR",
        "20005, TOO_MANY_OPERATIONS",
        "20042, ACCESS_REFUSED",
        "20003, INTERNAL",
        "20004, INTERNAL",
        "20602, INTERNAL",
        "1, INTERNAL",
        "1400, INTERNAL",
        "1438, INTERNAL",
        "12899, INTERNAL",
        "0, INTERNAL"
    })
    void aCodeSaysWhatToDo(int code, ProblemKind kind) {
        var failure = new StatementFailure(new SQLException("ORA-01017 says nothing here", "99999", code));
        var problem = FAILURES.problem(failure);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.getCause()).isSameAs(failure);
    }

    /** What happens on both engines reads alike on both. */
    @ParameterizedTest
    @CsvSource({
        "8177, 40001",
        "60, 40P01",
        "54, 55P03",
        "1013, 57014",
        "28, 57P01",
        "2396, 57P01",
        "12537, 08006",
        "12571, 08006",
        "1017, 28P01",
        "1031, 42501",
        "1, 23505",
        "1400, 23502",
        "1438, 22003",
        "12899, 22001",
        "20001, PF001",
        "20002, PF002",
        "20005, PF005"
    })
    void meansWhatPostgresqlMeansByIt(int code, String state) {
        assertThat(new OracleFailures().kind(new SQLException("", "", code)))
                .isEqualTo(new PostgresFailures().kind(new SQLException("", state)));
    }

    @Test
    void theNetworksReasonIsInWhatCausedIt() {
        assertThat(ofNetwork(new IOException("reset"))).isEqualTo(ProblemKind.SERVER_UNREACHABLE);
        assertThat(ofNetwork(new IOException(new SocketTimeoutException()))).isEqualTo(ProblemKind.SERVER_TIMEOUT);
        assertThat(ofNetwork(new IOException(new SSLException("plaintext"))))
                .isEqualTo(ProblemKind.SERVER_OTHER_PROGRAM);
        assertThat(ofNetwork(new SSLException(new CertificateException()))).isEqualTo(ProblemKind.SERVER_NOT_TRUSTED);
    }

    private static ProblemKind ofNetwork(Exception cause) {
        return FAILURES.problem(new SQLException("", "08006", 17_002, cause)).kind();
    }

    @Test
    void aPoolThatHasNothingLeftIsSlowAndOneThatCannotConnectTellsWhy() {
        var exhausted = new SQLTransientConnectionException("not available, request timed out");
        assertThat(FAILURES.problem(exhausted).kind()).isEqualTo(ProblemKind.SERVER_TIMEOUT);
        var refused = new SQLTransientConnectionException("timed out", new SQLException("", "72000", 28_000));
        assertThat(FAILURES.problem(refused).kind()).isEqualTo(ProblemKind.SERVER_LOCKS_ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(ints = {904, 923, 933})
    void whatIsNotUnderstoodIsADefectInUsersWorkAndNotThereYetInTheOwners(int code) {
        var failure = new SQLException("", "42000", code);
        assertThat(new OracleFailures().kind(failure)).isNull();
        assertThat(new OracleOwnerFailures().kind(failure)).isEqualTo(ProblemKind.NOT_FOR_THIS_DATABASE);
    }

    @Test
    void whatTheOwnerIsToldOtherwiseMeansTheSame() {
        var away = new SQLException("", "66000", 12_541);
        assertThat(new OracleOwnerFailures().kind(away)).isEqualTo(ProblemKind.SERVER_UNREACHABLE);
        assertThat(new OracleOwnerFailures().isUnreachable(away)).isTrue();
    }

    @Test
    void onlyAServerThatIsAwayIsLookedForAgain() {
        assertThat(new OracleFailures().isUnreachable(new SQLException("", "66000", 12_541)))
                .isTrue();
        assertThat(new OracleFailures().isUnreachable(new SQLException("", "72000", 1017)))
                .isFalse();
    }
}
