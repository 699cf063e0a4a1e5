package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.DatabaseStart.Phase;
import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseStartTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private static DatabaseStart startOn(ServerAccounts accounts) {
        return new DatabaseStart(PostgresOpener.server(accounts, false, CoreModule.shippedSchema()));
    }

    private static ServerAccounts accounts(ServerAccounts known, int port, ServerAccounts.Account application) {
        return new ServerAccounts("127.0.0.1", port, known.database(), known.owner(), application);
    }

    @Test
    void saysThatAServerCannotBeReachedAndTriesAgainWhenAsked() throws IOException {
        var known = TestServer.instance().accounts(database.name());
        var phases = new CopyOnWriteArrayList<Phase>();
        try (var start = startOn(accounts(known, closedPort(), known.application()))) {
            start.onChange(status -> phases.add(status.phase()));
            start.begin();
            await().until(() -> start.status().phase() == Phase.FAILED);
            assertProblem(ProblemKind.SERVER_UNREACHABLE, start::opened);
            phases.clear();
            start.begin();
            await().until(() -> phases.contains(Phase.FAILED));
            assertThat(phases).startsWith(Phase.STARTING);
        }
    }

    @Test
    void saysThatAServerRefusesTheAccount() {
        var known = TestServer.instance().accounts(database.name());
        var wrong = new ServerAccounts.Account("pathfinder_app", "wrong");
        try (var start = startOn(accounts(known, known.port(), wrong))) {
            start.begin();
            assertProblem(ProblemKind.SERVER_REFUSES_ACCOUNT, start::opened);
        }
    }

    @Test
    void refusesUserWorkOnARoleThatRowLevelSecurityDoesNotBind() {
        var known = TestServer.instance().accounts(database.name());
        var owner = known.owner();
        assertThat(owner).isNotNull();
        try (var start = startOn(accounts(known, known.port(), owner))) {
            start.begin();
            assertProblem(ProblemKind.ROLE_BYPASSES_ISOLATION, start::opened);
        }
    }

    @Test
    void refusesADatabaseThatANewerProgramUpgraded() throws Exception {
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("comment on schema pathfinder is 'another fingerprint'");
            statement.execute("""
                    insert into pf_schema_history (installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
                    values (1000, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'x', 1, true)
                    """);
        }
        try (var start = startOn(TestServer.instance().accounts(database.name()))) {
            start.begin();
            assertProblem(ProblemKind.DATABASE_TOO_NEW, start::opened);
        }
    }

    @Test
    void whoWaitsIsToldWhenTheProgramEnds() {
        var start = new DatabaseStart(onStep -> {
            throw new AssertionError("never begun");
        });
        start.close();
        assertProblem(ProblemKind.CANCELLED, start::opened);
    }

    private static void assertProblem(ProblemKind kind, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
