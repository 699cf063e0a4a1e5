package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.pathfinder.core.database.embedded.ServerAccounts.Account;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.setting.DatabaseSettings.OracleServer;
import app.pathfinder.core.setting.OracleAddress;
import app.pathfinder.core.setting.OracleName;
import app.pathfinder.core.text.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads when the driver cannot log in to Oracle: the real driver, against stubs on loopback. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OracleConnectionTest {
    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(40);
    private static final Duration SHORT_LIMIT = Duration.ofSeconds(1);
    private static final OracleLogins ACCOUNTS = new OracleLogins(null, new Account("PATHFINDER_APP", "secret-7"));
    private static final Messages MESSAGES = Messages.english();

    @TempDir
    private Path folder;

    @Test
    void nobodyListens() throws IOException {
        assertSentence(closedPort(), false, "The database server %s cannot be reached.");
    }

    @Test
    void theHostHasNoAddress() {
        var server = server(new OracleAddress.Service("no-such-host.invalid", 1521, "FREEPDB1", false), null);
        assertThat(MESSAGES.sentence(failure(server)))
                .isEqualTo("The database server no-such-host.invalid:1521/FREEPDB1 cannot be reached.");
    }

    @Test
    void aSilentListenerIsNotWaitedFor() throws IOException {
        try (var listener = StubListener.silent()) {
            var began = System.nanoTime();
            assertGivesUp(listener, false);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(SHORT_LIMIT, SHORT_LIMIT.multipliedBy(8));
        }
    }

    @Test
    void aSilentListenerIsNotWaitedForBeforeTlsEither() throws IOException {
        try (var listener = StubListener.silent()) {
            assertGivesUp(listener, true);
        }
    }

    @Test
    void theListenerHangsUp() throws IOException {
        try (var listener = StubListener.closing()) {
            assertSentence(listener.port(), false, "The database server %s cannot be reached.");
        }
    }

    @Test
    void somethingElseAnswers() throws IOException {
        try (var listener = StubListener.saying("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            var sentence = "What answers at %s is not the database server, or not in the way that the settings say.";
            assertSentence(listener.port(), false, sentence);
            // Where TLS was expected, the driver wraps the same into other layers.
            assertSentence(listener.port(), true, sentence);
        }
    }

    @Test
    void theServerHasNoCertificateThatThisComputerTrusts() throws Exception {
        var sockets = UntrustedCertificate.context().getServerSocketFactory();
        try (var listener = StubListener.answering(
                sockets, client -> client.getInputStream().read())) {
            assertSentence(
                    listener.port(),
                    true,
                    "No secure connection to the database server %s: the certificates do not agree.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12505 | The database service that the settings name is not known at %s.",
                "12514 | The database service that the settings name is not known at %s.",
                "12516 | The database server %s takes no further connection at this moment.",
                "12520 | The database server %s takes no further connection at this moment.",
                "12528 | The database server %s runs, but its database is not open."
            })
    void theListenerRefuses(int code, String sentence) throws IOException {
        try (var listener = StubListener.refusing(code)) {
            assertSentence(listener.port(), false, sentence);
        }
    }

    @Test
    void anAliasIsLookedUpInItsFile() throws IOException {
        var port = closedPort();
        Files.writeString(
                folder.resolve("tnsnames.ora"),
                "CAREERS = (DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=127.0.0.1)(PORT=" + port
                        + "))(CONNECT_DATA=(SERVICE_NAME=FREEPDB1)))\n");
        assertThat(MESSAGES.sentence(failure(server(new OracleAddress.Alias("careers", folder), null))))
                .isEqualTo("The database server careers cannot be reached.");
        assertThat(MESSAGES.sentence(failure(server(new OracleAddress.Alias("other", folder), null))))
                .isEqualTo("The database service that the settings name is not known at other.");
    }

    @Test
    void theFileOfAliasesIsNotThere() {
        assertThat(MESSAGES.sentence(failure(server(new OracleAddress.Alias("careers", folder), null))))
                .isEqualTo("The file " + folder.resolve("tnsnames.ora") + " cannot be read or written.");
    }

    @Test
    void theWalletIsMissingOrDamaged() throws IOException {
        var address = new OracleAddress.Service("127.0.0.1", closedPort(), "FREEPDB1", true);
        var wallet = folder.resolve("cwallet.sso");
        assertThat(MESSAGES.sentence(failure(server(address, folder))))
                .isEqualTo("The file " + wallet + " cannot be read or written.");
        Files.writeString(wallet, "not a wallet");
        assertThat(MESSAGES.sentence(failure(server(address, folder))))
                .isEqualTo("The wallet with the certificates for the database server " + address.displayName()
                        + " cannot be used.");
    }

    private static void assertGivesUp(StubListener listener, boolean tls) {
        var address = new OracleAddress.Service("127.0.0.1", listener.port(), "FREEPDB1", tls);
        assertThat(MESSAGES.sentence(failure(server(address, null), SHORT_LIMIT)))
                .isEqualTo("The database server " + address.displayName() + " did not answer in time.");
    }

    private static void assertSentence(int port, boolean tls, String sentence) {
        var address = new OracleAddress.Service("127.0.0.1", port, "FREEPDB1", tls);
        var problem = failure(server(address, null));
        assertThat(MESSAGES.sentence(problem)).isEqualTo(sentence.formatted(address.displayName()));
        assertThat(problem).hasStackTraceContaining("ORA-").satisfies(OracleConnectionTest::holdsNoPassword);
    }

    private static void holdsNoPassword(Problem problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            assertThat(String.valueOf(each.getMessage())).doesNotContain("secret-7");
        }
    }

    private static Problem failure(OracleServer server) {
        return failure(server, LOGIN_LIMIT);
    }

    private static Problem failure(OracleServer server, Duration limit) {
        return catchThrowableOfType(
                Problem.class, () -> new OracleOpener(server, ACCOUNTS, () -> "", limit).open(step -> {}));
    }

    private static OracleServer server(OracleAddress address, @Nullable Path wallet) {
        return new OracleServer(address, wallet, new OracleName("PATHFINDER"));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
