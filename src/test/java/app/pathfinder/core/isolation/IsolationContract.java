package app.pathfinder.core.isolation;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.DatabaseEngine;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What keeps users apart on every engine. The first wall is tried with contexts that the program would never make. The
 * second is tried by a client of somebody else's making, with the application account's password and whatever sessions
 * it was given. There are two users, of whom one's name begins with the other's, with a row in each table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class IsolationContract {
    private static final String INVENTED = "f".repeat(32);
    private static final AuditEvent EVENT =
            AuditEvent.of(AuditAction.CREATE, new AuditedResource("conversation", "conversations"), "planted");

    private @Nullable UserContext victim;
    private @Nullable UserContext attacker;

    /** What it is proven on. */
    protected abstract ContractDatabase database();

    @BeforeAll
    void twoUsersWithARowInEachTable() {
        victim = planted("john");
        attacker = planted("john_doe");
    }

    private UserContext planted(String name) {
        var context = database().register(name);
        database().databaseOf(context).inTransaction(EVENT, tx -> {
            for (var table : UserTable.values()) {
                OneRowEach.insert(tx, table, OneRowEach.Key.PLANTED);
            }
            return name;
        });
        return context;
    }

    @Test
    void ownSessionReachesItsRowsByEveryStatement() {
        try (var client = bound(token(victim()))) {
            var handle = client.handle();
            var own = transaction(handle);
            for (var table : UserTable.values()) {
                assertThat(OneRowEach.count(own, table)).isEqualTo(1);
                assertThat(OneRowEach.update(own, table)).isEqualTo(1);
                assertThat(OneRowEach.insert(own, table, OneRowEach.Key.ANOTHER))
                        .isEqualTo(1);
            }
            assertThat(OneRowEach.delete(own, UserTable.MESSAGES)).isEqualTo(2);
        }
    }

    @Test
    void anotherUsersSessionReachesNothing() {
        assumeSecondWall();
        try (var client = bound(token(attacker()))) {
            var handle = client.handle();
            assertNothingReached(handle);
        }
        assertUntouched();
    }

    @Test
    void whoHasNoSessionReachesNothing() {
        assumeSecondWall();
        try (var client = client()) {
            var handle = client.handle();
            assertNothingReached(handle);
        }
        assertUntouched();
    }

    @Test
    void inventedSessionIsRefusedAndReachesNothing() {
        assumeSecondWall();
        try (var client = client()) {
            var handle = client.handle();
            assertRefused(() -> bind(handle, INVENTED));
            handle.rollback();
            handle.begin();
            assertNothingReached(handle);
        }
        assertUntouched();
    }

    @Test
    void endedSessionReachesNothingFromTheNextStatementOn() {
        assumeSecondWall();
        var elsewhere = database().logIn("john");
        var token = token(elsewhere);
        try (var client = bound(token)) {
            var handle = client.handle();
            assertThat(OneRowEach.count(transaction(handle), UserTable.MESSAGES))
                    .isEqualTo(1);
            database().get(AccountService.class).logOut(elsewhere);
            assertNothingReached(handle);
        }
        try (var client = client()) {
            var handle = client.handle();
            assertRefused(() -> bind(handle, token));
        }
        assertUntouched();
    }

    @Test
    void connectionThatCarriesASessionTakesNoOther() {
        try (var client = bound(token(attacker()))) {
            var handle = client.handle();
            assertRefused(() -> bind(handle, token(victim())));
        }
    }

    @Test
    void sharedTablesAreClosedToEveryClient() {
        try (var client = bound(token(attacker()))) {
            var handle = client.handle();
            for (var table : List.of(
                    "pf_users",
                    "pf_user_sessions",
                    "pf_login_attempts",
                    "pf_login_throttle",
                    "pf_security_settings",
                    "pf_audit_log",
                    "pf_runs")) {
                assertRefused(handle, () -> handle.execute("select count(*) from " + table));
                assertRefused(handle, () -> handle.execute("delete from " + table));
            }
        }
    }

    @Test
    void whoHasNoSessionWritesNoTrail() {
        try (var client = client()) {
            var handle = client.handle();
            assertRefused(() -> application()
                    .call(handle, Routine.WRITE_AUDIT)
                    .bind("action", "READ")
                    .bind("resource_type", "conversation")
                    .bind("resource_id", "planted")
                    .bind("table_name", "conversations")
                    .bind("details", (String) null)
                    .perform());
        }
    }

    @Test
    void contextWhosePrefixIsNotItsSessionsIsRefused() {
        var forged = database().databaseOf(context(attacker(), victim().prefix(), token(attacker())));

        assertProblem(
                ProblemKind.ACCESS_REFUSED, () -> forged.count(tx -> OneRowEach.count(tx, UserTable.CONVERSATIONS)));
        assertProblem(
                ProblemKind.ACCESS_REFUSED,
                () -> forged.inTransaction(EVENT, tx -> OneRowEach.delete(tx, UserTable.CONVERSATIONS)));
        assertUntouched();
    }

    @Test
    void contextWithAnInventedSessionReachesNothing() {
        var forged = database().databaseOf(context(victim(), victim().prefix(), INVENTED));

        assertProblem(
                ProblemKind.SESSION_ENDED, () -> forged.count(tx -> OneRowEach.count(tx, UserTable.CONVERSATIONS)));
        assertUntouched();
    }

    @Test
    void sessionThatEndsInTheMiddleOfWorkIsSaidToHaveEnded() {
        var reader = database().logIn("john");
        assertProblem(
                ProblemKind.SESSION_ENDED,
                () -> database().databaseOf(reader).count(tx -> {
                    endElsewhere(reader);
                    return OneRowEach.count(tx, UserTable.CONVERSATIONS);
                }));
        var writer = database().logIn("john");
        assertProblem(
                ProblemKind.SESSION_ENDED,
                () -> database().databaseOf(writer).inTransaction(EVENT, tx -> {
                    endElsewhere(writer);
                    return OneRowEach.insert(tx, UserTable.CONVERSATIONS, OneRowEach.Key.ANOTHER);
                }));
        assertUntouched();
    }

    /** As the database sees it: the context of the program at work still has its token. */
    private void endElsewhere(UserContext context) {
        database().get(AccountService.class).logOut(context(context, context.prefix(), token(context)));
    }

    private static UserContext context(UserContext user, SchemaPrefix prefix, String token) {
        var session = new UserContext.OpenSession(token, Objects.requireNonNull(user.sessionExpiresAt()));
        return new UserContext(user.userId(), user.username(), user.displayName(), user.role(), prefix, false, session);
    }

    private void assertNothingReached(Handle handle) {
        var theirs = transaction(handle);
        for (var table : UserTable.values()) {
            assertThat(OneRowEach.count(theirs, table)).as(table.suffix()).isZero();
            assertThat(OneRowEach.update(theirs, table)).as(table.suffix()).isZero();
            assertThat(OneRowEach.delete(theirs, table)).as(table.suffix()).isZero();
            assertRefused(handle, () -> OneRowEach.insert(theirs, table, OneRowEach.Key.ANOTHER));
        }
        assertThat(theirs.statement("select count(*) as found from <skill_summary>")
                        .<Long>one(row -> row.longNumber("found")))
                .isZero();
        handle.commit();
    }

    private void assertUntouched() {
        for (var table : UserTable.values()) {
            assertThat(database()
                            .databaseOf(victim())
                            .<Long>count(tx -> tx.statement("select count(*) as found from <" + table.suffix()
                                            + "> where row_version = 1")
                                    .one(row -> row.longNumber("found"))))
                    .as(table.suffix())
                    .isEqualTo(1);
        }
    }

    /** A refusal after which the transaction goes on. */
    private void assertRefused(Handle handle, ThrowingCallable call) {
        handle.savepoint("before");
        assertRefused(call);
        handle.rollbackToSavepoint("before");
    }

    private void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .satisfies(failure ->
                        assertThat(database().isRefusal(sqlFailure(failure))).isTrue());
    }

    private static SQLException sqlFailure(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found;
            }
        }
        throw new AssertionError("Not of the database", failure);
    }

    private void assumeSecondWall() {
        assumeTrue(
                database().get(DatabaseEngine.class).report().hasSecondWall(),
                "this edition of the database has no policies on rows");
    }

    /** The victim's tables, on whatever connection. */
    private UserTransaction transaction(Handle handle) {
        return new UserTransaction(handle, victim().prefix(), application().dialect());
    }

    private Client client() {
        var handle = Jdbi.create(() -> database().application()).open();
        handle.begin();
        return new Client(handle);
    }

    private Client bound(String token) {
        var client = client();
        bind(client.handle(), token);
        return client;
    }

    /** Takes back what was not committed, which the driver of an engine would commit. */
    private record Client(Handle handle) implements AutoCloseable {
        @Override
        public void close() {
            try (handle) {
                if (handle.isInTransaction()) {
                    handle.rollback();
                }
            }
        }
    }

    private void bind(Handle handle, String token) {
        application().call(handle, Routine.BIND_SESSION).bind("token", token).one(row -> row.text("prefix"));
    }

    private ApplicationDatabase application() {
        return database().get(ApplicationDatabase.class);
    }

    private static String token(UserContext context) {
        return Objects.requireNonNull(context.session()).token();
    }

    private UserContext victim() {
        return Objects.requireNonNull(victim);
    }

    private UserContext attacker() {
        return Objects.requireNonNull(attacker);
    }
}
