package app.pathfinder.desktop.admin.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.LoginOutcome.LoggedIn;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.users.StartPasswordViewModel.Stage;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountActionsViewModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private UsersViewModel screen;
    private AccountActionsViewModel model;

    @BeforeEach
    void open() {
        var administrator = database.administrator();
        database.register("john");
        bench = new AdminBench(database, administrator);
        screen = bench.get(UsersViewModel.class);
        model = screen.actions();
        screen.refresh();
    }

    private UserStatistics user(String username) {
        return screen.users().users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSuspensionIsAtOnceInTheListAndCanBeUndone() {
        model.changeUse(user("john"));

        assertThat(user("john").state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(AccountActionsViewModel.isOutOfUse(user("john"))).isTrue();
        assertThat(bench.messages().told()).last().asString().endsWith("is suspended and logged out.");

        bench.messages().undo();
        assertThat(user("john").state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void whoIsSuspendedIsTakenBackIntoUse() {
        model.changeUse(user("john"));
        model.changeUse(user("john"));

        assertThat(user("john").state()).isEqualTo(AccountState.ACTIVE);
        assertThat(database.logIn("john").username().value()).isEqualTo("john");
    }

    @Test
    void aRoleIsChangedAndCanBePutBack() {
        model.changeRole(user("john"));
        assertThat(user("john").role()).isEqualTo(Role.ADMIN);

        bench.messages().undo();
        assertThat(user("john").role()).isEqualTo(Role.USER);
    }

    @Test
    void theLastAdministratorStaysAndTheReasonIsTold() {
        model.changeRole(user("admin"));

        assertThat(user("admin").role()).isEqualTo(Role.ADMIN);
        assertThat(model.problemProperty().get()).startsWith("This would leave no administrator");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.isOwn(user("admin"))).isTrue();
    }

    @Test
    void aStartPasswordIsShownOnceAndOpensTheAccount() {
        screen.selected().show(user("john"));
        model.password().ask(user("john"));
        assertThat(model.password().passwordProperty().get()).isEmpty();

        model.password().give();

        assertThat(model.password().stageProperty().get()).isEqualTo(Stage.GIVEN);
        var password = model.password().passwordProperty().get();
        assertThat(database.get(AccountService.class).logIn(Username.of("john"), password.toCharArray()))
                .isInstanceOfSatisfying(
                        LoggedIn.class,
                        outcome -> assertThat(outcome.context().mustChangePassword())
                                .isTrue());

        screen.selected().show(user("admin"));
        assertThat(model.password().passwordProperty().get()).isEmpty();
        assertThat(model.password().stageProperty().get()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aPasswordThatComesTooLateIsNotShownBesideAnotherAccount() {
        model.password().ask(user("john"));
        bench.work().hold();
        model.password().give();
        screen.selected().show(user("admin"));
        screen.selected().show(null);

        model.password().close();
        bench.work().doHeld();

        assertThat(model.password().passwordProperty().get()).isEmpty();
        assertThat(model.password().busyProperty().get()).isFalse();
    }

    @Test
    void makesTheTablesOfWhoHasNone() throws SQLException {
        Sql.run(
                database.owner(),
                "select drop_user_schema(user_id, null) from pf_users where username = 'john';"
                        + " update pf_users set schema_version = 0, schema_dropped_at = null where username = 'john'");
        screen.refresh();
        assertThat(user("john").tables()).isZero();

        model.makeTables(user("john"));

        assertThat(user("john").isComplete()).isTrue();
        assertThat(bench.messages().told()).last().asString().endsWith("has a set of tables now.");
    }

    @Test
    void whoLostTheirTablesGetsNoEmptyOnes() throws SQLException {
        Sql.run(database.owner(), "select drop_user_schema(user_id, null) from pf_users where username = 'john'");
        screen.refresh();

        model.makeTables(user("john"));

        assertThat(user("john").tables()).isZero();
        assertThat(model.problemProperty().get()).contains("had tables before");
    }
}
