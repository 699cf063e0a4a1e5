package app.pathfinder.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationFlowTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final LoginBench bench = new LoginBench(database);

    @Test
    @EmptyDatabase
    void theFirstAdministratorIsMadeAndLoggedIn() {
        var form = filled("ada", "ada@example.org", TestDatabase.PASSWORD);

        bench.flow(form).createFirstAdministrator();

        assertThat(bench.entered).extracting(UserContext::role).containsExactly(Role.ADMIN);
        assertThat(form.passwordProperty().get()).isEmpty();
    }

    @Test
    void whoRegistersIsLoggedInAsAUser() {
        database.administrator();

        bench.flow(filled("Nia", "nia@example.org", TestDatabase.PASSWORD)).register();

        assertThat(bench.entered).extracting(UserContext::role).containsExactly(Role.USER);
    }

    @Test
    void aTakenNameIsToldBesideItsField() {
        database.register("nia");
        var form = filled("nia", "other@example.org", TestDatabase.PASSWORD);

        bench.flow(form).register();

        assertThat(form.username().errorProperty().get()).isEqualTo("The username nia is taken.");
        assertThat(bench.presented).isEmpty();
        assertThat(bench.entered).isEmpty();
    }

    @Test
    void aWeakPasswordIsRefusedWithAdvice() {
        database.administrator();
        var form = filled("nia", "nia@example.org", "password");
        var flow = bench.flow(form);

        flow.register();

        assertThat(flow.messageProperty().get()).isEqualTo("Choose a stronger password.");
        assertThat(form.meter().adviceProperty().get()).isEqualTo("Use at least 12 characters.");
        assertThat(bench.entered).isEmpty();
    }

    @Test
    void faultyFieldsAreShownAndNothingIsSent() {
        var form = filled("", "no address", "");

        bench.flow(form).register();

        assertThat(form.username().errorProperty().get()).isNotEmpty();
        assertThat(form.email().errorProperty().get()).isEqualTo("Enter an address such as name@example.org.");
        assertThat(bench.background.started()).isZero();
    }

    @Test
    void aPasswordIsJudgedOnceThePersonPauses() {
        var form = bench.form();
        for (int length = 1; length <= 8; length++) {
            form.passwordProperty().set("password".substring(0, length));
        }
        assertThat(bench.background.started()).isZero();

        bench.timers.pass(Duration.ofSeconds(1));

        assertThat(bench.background.started()).isEqualTo(1);
        assertThat(form.meter().scoreProperty().get()).isBetween(0, 1);
    }

    private RegistrationForm filled(String username, String email, String password) {
        var form = bench.form();
        form.username().textProperty().set(username);
        form.displayName().textProperty().set("Somebody");
        form.email().textProperty().set(email);
        form.passwordProperty().set(password);
        return form;
    }
}
