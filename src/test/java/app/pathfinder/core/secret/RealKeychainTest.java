package app.pathfinder.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import app.pathfinder.core.setting.SecretsSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The keychain of the machine itself; skipped where none answers. On a Linux without a desktop, with the packages
 * gnome-keyring and dbus, it runs with:
 *
 * <pre>
 * dbus-run-session -- sh -c 'printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null &amp;&amp;
 *   mvn -B test -Dtest=RealKeychainTest'
 * </pre>
 */
class RealKeychainTest {
    /** A machine that builds may be slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KeychainSecrets keychain = program();

    @TempDir
    private Path folder;

    private static KeychainSecrets program() {
        return new KeychainSecrets(KeychainSecrets.keychainOfPlatform(), PATIENCE, PATIENCE);
    }

    @BeforeEach
    void skipWhereThereIsNone() {
        keychain.obstacle().ifPresent(obstacle -> {
            var reason = "Skipped: " + obstacle.words() + " (this class says how to run it)";
            System.err.println(reason);
            abort(reason);
        });
    }

    @Test
    void keepsReplacesAndForgetsASecret() {
        var name = "test-" + UUID.randomUUID();
        try {
            assertThat(keychain.read(name)).isEmpty();
            keychain.write(name, "first {\"ü\": 1}");
            assertThat(program().read(name)).contains("first {\"ü\": 1}");
            keychain.write(name, "second");
            assertThat(program().read(name)).contains("second");
        } finally {
            keychain.delete(name);
        }
        assertThat(keychain.read(name)).isEmpty();
        keychain.delete(name);
    }

    @Test
    void secretsMoveThereAndBack() {
        var files = new FileSecrets(folder);
        files.write("audit-signing-key", "secret");
        var placed = new PlacedSecrets(() -> SecretsSetting.AUTO, files, keychain);
        assertThat(placed.read("audit-signing-key")).contains("secret");
        assertThat(folder.resolve("audit-signing-key")).doesNotExist();
        assertThat(placed.read("audit-signing-key")).contains("secret");
        placed = new PlacedSecrets(() -> SecretsSetting.FILES, files, keychain);
        assertThat(placed.read("audit-signing-key")).contains("secret");
        assertThat(folder.resolve("audit-signing-key")).hasContent("secret");
    }
}
