package app.pathfinder.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordAttemptTest {
    private final LoginBench bench = new LoginBench(new TestDatabase());
    private final PasswordAttempt attempt = bench.attempt();

    @Test
    void theWaitIsCountedDownAndThenOver() {
        outcome(new LoginOutcome.Wait(Duration.ofMillis(7_400)));
        assertThat(attempt.message().get()).endsWith("You can try again in 8 seconds.");

        bench.timers.pass(Duration.ofSeconds(3));
        assertThat(attempt.message().get()).endsWith("You can try again in 5 seconds.");
        assertThat(attempt.blocked().get()).isTrue();

        bench.timers.pass(Duration.ofSeconds(5));
        assertThat(attempt.blocked().get()).isFalse();
        assertThat(attempt.message().get()).doesNotContain("seconds");
        assertThat(bench.timers.waiting()).isZero();
    }

    @Test
    void noTryStartsBeforeTheWaitIsOver() {
        outcome(new LoginOutcome.Refused(Duration.ofSeconds(4)));
        outcome(new LoginOutcome.Suspended());

        assertThat(bench.background.started()).isEqualTo(1);
        assertThat(attempt.message().get()).startsWith("The username or the password is not right.");
    }

    @Test
    void aSuspendedAccountIsSaidSo() {
        outcome(new LoginOutcome.Suspended());

        assertThat(attempt.message().get()).startsWith("This account is suspended.");
        assertThat(attempt.blocked().get()).isFalse();
    }

    @Test
    void aFailureOfTheDatabaseIsPresentedAndIsNoRefusal() {
        attempt.start(
                "login.logging-in",
                progress -> {
                    throw new Problem(ProblemKind.SERVER_TIMEOUT, "here");
                },
                bench::loggedIn);

        assertThat(bench.presented).extracting(Problem::kind).containsExactly(ProblemKind.SERVER_TIMEOUT);
        assertThat(attempt.message().get()).isEmpty();
        assertThat(attempt.blocked().get()).isFalse();
    }

    private void outcome(LoginOutcome outcome) {
        attempt.start("login.logging-in", progress -> outcome, bench::loggedIn);
    }
}
