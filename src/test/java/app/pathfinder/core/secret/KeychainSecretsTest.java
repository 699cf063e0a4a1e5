package app.pathfinder.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A keychain never makes anybody wait longer than its limit, whatever it does. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class KeychainSecretsTest {
    private static final Duration LIMIT = Duration.ofMillis(200);

    private final FakeKeychain keychain = new FakeKeychain();
    private final KeychainSecrets secrets = new KeychainSecrets(keychain, LIMIT, LIMIT);

    @AfterEach
    void letGo() {
        keychain.release();
    }

    @Test
    void keepsAndForgets() {
        secrets.write("one", "secret");
        assertThat(secrets.read("one")).contains("secret");
        secrets.delete("one");
        secrets.delete("one");
        assertThat(secrets.read("one")).isEmpty();
        assertThat(secrets.obstacle()).isEmpty();
    }

    @Test
    void silentOneIsFoundOutWithinTheLimitAndCostsOneThread() {
        keychain.fallSilent();
        assertThat(secrets.obstacle()).contains(KeychainObstacle.SILENT);
        for (var call = 0; call < 20; call++) {
            assertUnreachable(() -> secrets.read("one"), KeychainObstacle.SILENT);
        }
        assertThat(hangingThreads()).isOne();
    }

    @Test
    void oneThatFallsSilentLaterIsNotAskedAgainAtOnce() {
        secrets.write("one", "secret");
        keychain.fallSilent();
        assertUnreachable(() -> secrets.read("one"), KeychainObstacle.SILENT);
        var start = System.nanoTime();
        assertUnreachable(() -> secrets.write("one", "other"), KeychainObstacle.SILENT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        assertThat(hangingThreads()).isOne();
    }

    @Test
    void lockedOneIsAnObstacleAndNotAnAbsence() {
        keychain.refuse(KeychainObstacle.LOCKED);
        assertThat(secrets.obstacle()).contains(KeychainObstacle.LOCKED);
        assertUnreachable(() -> secrets.read("one"), KeychainObstacle.LOCKED);
    }

    @Test
    void sessionWithoutABusHasNoKeychain() {
        var none = new KeychainSecrets(new SecretServiceKeychain(variable -> ""), LIMIT, LIMIT);
        assertThat(none.obstacle()).contains(KeychainObstacle.NONE_HERE);
    }

    private static void assertUnreachable(Runnable work, KeychainObstacle obstacle) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.KEYCHAIN_UNREACHABLE);
            assertThat(problem.arguments()).containsExactly(obstacle.words());
        });
    }

    private static long hangingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("keychain"))
                .count();
    }
}
