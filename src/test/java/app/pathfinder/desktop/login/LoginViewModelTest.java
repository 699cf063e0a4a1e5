package app.pathfinder.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginViewModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final LoginBench bench = new LoginBench(database);

    @Test
    void theRightPasswordOpensTheWindow() {
        database.register("amina");
        var model = typed("amina", TestDatabase.PASSWORD);

        model.logIn();

        assertThat(bench.entered).extracting(UserContext::displayName).containsExactly("amina");
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aSecondClickDoesNothingWhileTheFirstRuns() {
        database.register("amina");
        var model = typed("amina", TestDatabase.PASSWORD);
        bench.background.hold();

        model.logIn();
        model.logIn();

        assertThat(bench.background.waiting()).isEqualTo(1);
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.cannotLogIn().get()).isTrue();
        bench.background.release();
        assertThat(bench.entered).hasSize(1);
    }

    @Test
    void aWrongPasswordSaysTheSameAsAnUnknownName() {
        database.register("amina");
        var wrong = typed("amina", "not this one at all");
        wrong.logIn();
        var unknown = typed("nobody", "not this one at all");
        unknown.logIn();

        assertThat(wrong.message().get()).startsWith("The username or the password is not right.");
        assertThat(unknown.message().get()).isEqualTo(wrong.message().get());
        assertThat(bench.entered).isEmpty();
    }

    @Test
    void aTryThatComesTooEarlyMustWait() {
        database.register("amina");
        var model = typed("amina", "not this one at all");
        model.logIn();
        bench.timers.pass(Duration.ofSeconds(1));
        model.logIn();

        assertThat(model.cannotLogIn().get()).isTrue();
        assertThat(model.message().get()).startsWith("That was too early after the last try.");
        bench.timers.pass(Duration.ofMinutes(1));
        assertThat(model.cannotLogIn().get()).isFalse();
        assertThat(bench.timers.waiting()).isZero();
    }

    @Test
    void nothingIsSentWhileSomethingIsMissing() {
        var model = typed("amina", "");

        model.logIn();

        assertThat(model.cannotLogIn().get()).isTrue();
        assertThat(bench.background.started()).isZero();
    }

    private LoginViewModel typed(String username, String password) {
        var model = bench.login();
        model.usernameProperty().set(username);
        model.passwordProperty().set(password);
        return model;
    }
}
