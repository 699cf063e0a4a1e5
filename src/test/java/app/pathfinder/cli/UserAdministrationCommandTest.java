package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserAdministrationCommandTest {
    private static final String OTHER_PASSWORD = "seven slow ferries at dawn";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void twoPeople() {
        database.register("ben");
    }

    private CommandBench.Outcome run(String... arguments) {
        return CommandBench.on(database, arguments);
    }

    private boolean canLogIn(String password) {
        return database.get(AccountService.class).logIn(Username.of("ben"), password.toCharArray())
                instanceof LoginOutcome.LoggedIn;
    }

    @Test
    void whoIsSuspendedIsOutUntilReactivated() {
        assertThat(run("users", "suspend", "Ben").code()).isZero();
        assertThat(canLogIn(TestDatabase.PASSWORD)).isFalse();

        assertThat(run("users", "reactivate", "ben").out()).contains("ben can log in again");
        assertThat(run("users", "reset-password", "ben").code()).isEqualTo(2);
        assertThat(CommandBench.withInput(
                                TestDatabase.PASSWORD + "\n",
                                database,
                                "users",
                                "reset-password",
                                "ben",
                                "--password-stdin")
                        .code())
                .isZero();
    }

    @Test
    void aPasswordIsResetFromStandardInput() {
        var weak = CommandBench.withInput("secret\n", database, "users", "reset-password", "ben", "--password-stdin");
        assertThat(weak.code()).isEqualTo(1);
        assertThat(weak.err()).contains("Password").doesNotContain("secret");

        var outcome = CommandBench.withInput(
                OTHER_PASSWORD + "\n", database, "users", "reset-password", "ben", "--password-stdin");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("must change it").doesNotContain(OTHER_PASSWORD);
        assertThat(canLogIn(TestDatabase.PASSWORD)).isFalse();
    }

    @Test
    void aRoleChangesAndTheLastAdministratorStays() {
        assertThat(run("users", "change-role", "ben", "--role", "admin").out()).contains("ben is an administrator");
        assertThat(database.logIn("ben").role()).isEqualTo(Role.ADMIN);
        assertThat(run("users", "change-role", "ben", "--role", "user").code()).isZero();

        var last = run("users", "change-role", "admin", "--role", "user");
        assertThat(last.code()).isEqualTo(1);
        assertThat(last.err()).contains("no administrator");
        assertThat(run("users", "suspend", "admin").code()).isEqualTo(1);
    }

    @Test
    void nobodyOfThatNameIsASentence() {
        for (var command : new String[] {"suspend", "reactivate"}) {
            var outcome = run("users", command, "nobody");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("There is no user nobody.");
        }
    }
}
