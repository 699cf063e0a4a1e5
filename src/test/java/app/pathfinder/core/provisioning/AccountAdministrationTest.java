package app.pathfinder.core.provisioning;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountAdministrationTest {
    private static final Username ADMIN = Username.of("admin");
    private static final Username JOHN = Username.of("john");
    private static final char[] NEXT = "an entirely different passphrase".toCharArray();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AccountAdministration administration() {
        return database.get(AccountAdministration.class);
    }

    private LoginOutcome logIn(Username username, char[] password) {
        return database.get(AccountService.class).logIn(username, password);
    }

    private void assertEnded(UserContext context) {
        assertProblem(
                ProblemKind.SESSION_ENDED, () -> database.databaseOf(context).count(tx -> 1));
    }

    @Test
    void resetPasswordEndsEverySessionAndMustBeChanged() throws SQLException {
        var john = database.register("john");
        administration().resetPassword(JOHN, NEXT, null);
        assertEnded(john);
        assertThat(logIn(JOHN, NEXT))
                .isInstanceOfSatisfying(
                        LoginOutcome.LoggedIn.class,
                        outcome -> assertThat(outcome.context().mustChangePassword())
                                .isTrue());
        assertThat(logIn(JOHN, TestDatabase.PASSWORD.toCharArray())).isInstanceOf(LoginOutcome.Refused.class);
        assertThat(Sql.texts(database.owner(), "select success from pf_audit_log where action = 'RESET_PASSWORD'"))
                .containsExactly("t");
    }

    @Test
    void resetPasswordLiftsTheSlowing() {
        database.register("john");
        assertThat(logIn(JOHN, "wrong password entirely".toCharArray())).isInstanceOf(LoginOutcome.Refused.class);
        administration().resetPassword(JOHN, NEXT, null);
        assertThat(logIn(JOHN, NEXT)).isInstanceOf(LoginOutcome.LoggedIn.class);
    }

    @Test
    void suspendedAccountHasNoSessionUntilItIsTakenBack() {
        var john = database.register("john");
        administration().changeState(JOHN, AccountState.SUSPENDED, null);
        assertEnded(john);
        assertThat(logIn(JOHN, TestDatabase.PASSWORD.toCharArray())).isInstanceOf(LoginOutcome.Suspended.class);
        administration().changeState(JOHN, AccountState.ACTIVE, null);
        assertThat(logIn(JOHN, TestDatabase.PASSWORD.toCharArray())).isInstanceOf(LoginOutcome.LoggedIn.class);
    }

    @Test
    void changedRoleEndsTheSessionsOfTheOldOne() throws SQLException {
        var john = database.register("john");
        administration().changeRole(JOHN, Role.ADMIN, null);
        assertEnded(john);
        assertThat(database.logIn("john").role()).isEqualTo(Role.ADMIN);
        assertThat(Sql.texts(
                        database.owner(),
                        "select details ->> 'to' from pf_audit_log where action = 'CHANGE_ROLE' and success"))
                .containsExactly("admin");
    }

    @Test
    void anAdministratorIsAlwaysLeft() {
        database.register("john");
        assertProblem(
                ProblemKind.LAST_ADMINISTRATOR,
                () -> administration().changeState(ADMIN, AccountState.SUSPENDED, null));
        assertProblem(ProblemKind.LAST_ADMINISTRATOR, () -> administration().changeRole(ADMIN, Role.USER, null));
        administration().changeRole(JOHN, Role.ADMIN, null);
        administration().changeRole(ADMIN, Role.USER, null);
        assertProblem(ProblemKind.LAST_ADMINISTRATOR, () -> administration().changeRole(JOHN, Role.USER, null));
    }

    @Test
    void refusesWhatIsNotAcceptable() {
        database.administrator();
        assertProblem(ProblemKind.NO_SUCH_USER, () -> administration().changeRole(JOHN, Role.USER, null));
        assertProblem(ProblemKind.NO_SUCH_USER, () -> administration().resetPassword(JOHN, NEXT, null));
        assertProblem(
                ProblemKind.INVALID_INPUT, () -> administration().resetPassword(ADMIN, "short".toCharArray(), null));
    }
}
