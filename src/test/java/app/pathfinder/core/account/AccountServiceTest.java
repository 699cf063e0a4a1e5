package app.pathfinder.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountServiceTest {
    private static final char[] PASSWORD = TestDatabase.PASSWORD.toCharArray();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AccountService accounts() {
        return database.get(AccountService.class);
    }

    @Test
    @EmptyDatabase
    void registersOnlyAfterTheFirstAdministrator() {
        var form = new Registration("john", "John", "john@example.org");
        assertThat(accounts().isInitialised()).isFalse();
        assertProblem(ProblemKind.NOT_INITIALISED, () -> accounts().register(form, PASSWORD));
        database.get(AccountProvisioning.class)
                .createFirstAdministrator(new Registration("admin", "", "admin@example.org"), PASSWORD.clone());
        assertThat(accounts().isInitialised()).isTrue();
        assertThat(accounts().register(form, PASSWORD)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john",
                "john_doe",
                "john.doe",
                "John-Doe",
                "José",
                "李雷",
                "select",
                "user",
                "a123456789b123456789c123456789d123456789e123456789f123456789abcd",
                "x'; drop table pf_users;--"
            })
    void registersEveryKindOfNameWithASetOfItsOwn(String username) throws Exception {
        database.administrator();
        accounts().register(new Registration("john_do", "", "other@example.org"), PASSWORD);
        accounts().register(new Registration(username, "", "a@example.org"), PASSWORD);
        assertThat(accounts().logIn(Username.of(username), PASSWORD)).isInstanceOf(LoginOutcome.LoggedIn.class);
        assertThat(tablesOf(username)).isEqualTo(7);
    }

    private int tablesOf(String username) throws Exception {
        try (var owner = database.owner();
                var query = owner.prepareStatement("""
                        select count(*) from pf_users u cross join pf_ref_user_tables t
                        join pg_tables g on g.schemaname = 'pathfinder'
                            and g.tablename = u.schema_prefix || '_' || t.suffix
                        where u.username = ?
                        """)) {
            query.setString(1, Username.of(username).value());
            try (var result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    @Test
    void refusesANameOrAddressThatIsTaken() {
        database.administrator();
        accounts().register(new Registration("john", "", "john@example.org"), PASSWORD);
        assertProblem(
                ProblemKind.USERNAME_TAKEN,
                () -> accounts().register(new Registration("JOHN", "", "j2@example.org"), PASSWORD));
        assertProblem(
                ProblemKind.EMAIL_TAKEN,
                () -> accounts().register(new Registration("john2", "", "John@Example.org"), PASSWORD));
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlikeAndSlowsTheNextTry() {
        database.register("john");
        for (var name : new String[] {"john", "nobody"}) {
            var username = Username.of(name);
            var wrong = "wrong password entirely".toCharArray();
            assertThat(accounts().logIn(username, wrong)).isEqualTo(new LoginOutcome.Refused(Duration.ofSeconds(1)));
            assertThat(accounts().logIn(username, wrong)).isInstanceOf(LoginOutcome.Wait.class);
            await().until(() -> !(accounts().logIn(username, wrong) instanceof LoginOutcome.Wait));
            assertThat(accounts().logIn(username, wrong)).isEqualTo(new LoginOutcome.Wait(Duration.ofSeconds(2)));
        }
    }

    @Test
    void slowsTheRightPasswordTooButNotForever() {
        database.register("john");
        var john = Username.of("john");
        assertThat(accounts().logIn(john, "wrong password entirely".toCharArray()))
                .isInstanceOf(LoginOutcome.Refused.class);
        assertThat(accounts().logIn(john, PASSWORD)).isInstanceOf(LoginOutcome.Wait.class);
        await().until(() -> accounts().logIn(john, PASSWORD) instanceof LoginOutcome.LoggedIn);
    }

    @Test
    void tellsOnlyTheRightPasswordThatTheAccountIsSuspended() throws Exception {
        database.register("john");
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("update pf_users set account_status = 'suspended' where username = 'john'");
        }
        assertThat(accounts().logIn(Username.of("john"), PASSWORD)).isInstanceOf(LoginOutcome.Suspended.class);
        assertThat(accounts().logIn(Username.of("john"), "wrong password entirely".toCharArray()))
                .isInstanceOf(LoginOutcome.Refused.class);
    }

    @Test
    void lockedContextReachesNothingUntilItIsUnlocked() {
        var john = database.register("john");
        var data = database.databaseOf(john);
        accounts().lock(john);
        assertThat(john.isOpen()).isFalse();
        assertProblem(ProblemKind.SESSION_ENDED, () -> data.count(tx -> 1));
        assertThat(accounts().unlock(john, PASSWORD)).isInstanceOf(LoginOutcome.LoggedIn.class);
        assertThat(data.<Integer>count(tx -> 1)).isEqualTo(1);
    }

    @Test
    void changedPasswordEndsTheOtherSessionsAndTheOldPassword() {
        var here = database.register("john");
        var there = database.logIn("john");
        var next = "an entirely different passphrase".toCharArray();
        assertProblem(
                ProblemKind.INVALID_INPUT,
                () -> accounts().changePassword(here, "not my password".toCharArray(), next));
        assertProblem(ProblemKind.TOO_MANY_TRIES, () -> accounts().changePassword(here, PASSWORD, next));
        await().ignoreExceptionsInstanceOf(Problem.class).until(() -> {
            accounts().changePassword(here, PASSWORD, next);
            return true;
        });
        assertThat(database.databaseOf(here).<Integer>count(tx -> 1)).isEqualTo(1);
        assertProblem(
                ProblemKind.SESSION_ENDED, () -> database.databaseOf(there).count(tx -> 1));
        assertThat(accounts().logIn(Username.of("john"), PASSWORD)).isInstanceOf(LoginOutcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1234", "john.doe1234", "aaaaaaaaaaaaaaaa"})
    void refusesAWeakPassword(String password) {
        database.administrator();
        var form = new Registration("john.doe", "", "john.doe@example.org");
        assertProblem(ProblemKind.INVALID_INPUT, () -> accounts().register(form, password.toCharArray()));
    }

    private static void assertProblem(ProblemKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
