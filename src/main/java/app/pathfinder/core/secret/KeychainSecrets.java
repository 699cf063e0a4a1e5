package app.pathfinder.core.secret;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.github.javakeyring.KeyringStorageType;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets in the operating system's keychain. Each call runs on a thread of its own within a time limit, because a
 * keychain may wait for a person who is not there; nothing is ever asked of the person. Thread-safe; every method may
 * block for the limit, and throws {@link Problem} with {@link ProblemKind#KEYCHAIN_UNREACHABLE}.
 */
public final class KeychainSecrets implements SecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeychainSecrets.class);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(3);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);
    private static final Duration PROBE_AGAIN = Duration.ofSeconds(30);
    private static final String PROBE = "probe";

    private final Keychain keychain;
    private final TimedCalls calls = new TimedCalls();
    private final Duration probeLimit;
    private final Duration callLimit;
    private @Nullable Probe last;

    /** What was found out last, by a probe or by a call that failed. */
    private record Probe(Optional<KeychainObstacle> obstacle, boolean isOfCall, long at) {}

    KeychainSecrets(Keychain keychain, Duration probeLimit, Duration callLimit) {
        this.keychain = keychain;
        this.probeLimit = probeLimit;
        this.callLimit = callLimit;
    }

    /** The keychain of this operating system, whether or not it can be reached. */
    public static KeychainSecrets ofPlatform() {
        return new KeychainSecrets(keychainOfPlatform(), PROBE_LIMIT, CALL_LIMIT);
    }

    static Keychain keychainOfPlatform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new SystemKeychain(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
        }
        return system.startsWith("mac")
                ? new SystemKeychain(KeyringStorageType.OSX_KEYCHAIN)
                : new SecretServiceKeychain();
    }

    /**
     * What stands in the way of using the keychain from here; empty if it answers. Asks it within three seconds and
     * remembers the answer, a bad one for half a minute.
     */
    public synchronized Optional<KeychainObstacle> obstacle() {
        if (last == null || isWorthAsking(last)) {
            last = new Probe(probe(), false, System.nanoTime());
        }
        return last.obstacle();
    }

    private static boolean isWorthAsking(Probe probe) {
        return probe.obstacle().isPresent() && System.nanoTime() - probe.at() > PROBE_AGAIN.toNanos();
    }

    private Optional<KeychainObstacle> probe() {
        try {
            calls.run(() -> keychain.read(PROBE), probeLimit);
            return Optional.empty();
        } catch (KeychainException e) {
            LOG.info("The keychain cannot be used: {}", e.obstacle());
            return Optional.of(e.obstacle());
        }
    }

    @Override
    public Optional<String> read(String name) {
        return reach(() -> keychain.read(name));
    }

    @Override
    public void write(String name, String secret) {
        reach(() -> {
            keychain.write(name, secret);
            return name;
        });
    }

    @Override
    public void delete(String name) {
        reach(() -> {
            keychain.delete(name);
            return name;
        });
    }

    @Override
    public String place() {
        return "the keychain of this computer";
    }

    /** Not probed first: what is known to be there is worth the longer limit. */
    private <T> T reach(TimedCalls.Call<T> call) {
        try {
            refuseIfJustFailed();
            return calls.run(call, callLimit);
        } catch (KeychainException e) {
            note(e.obstacle());
            throw new Problem(e, ProblemKind.KEYCHAIN_UNREACHABLE, e.obstacle().words());
        }
    }

    /** Whoever comes within the half minute is not made to wait for the same obstacle. */
    private synchronized void refuseIfJustFailed() throws KeychainException {
        if (last != null && last.isOfCall() && !isWorthAsking(last)) {
            throw new KeychainException(last.obstacle().orElseThrow());
        }
    }

    private synchronized void note(KeychainObstacle obstacle) {
        if (last == null || !last.isOfCall() || isWorthAsking(last)) {
            last = new Probe(Optional.of(obstacle), true, System.nanoTime());
        }
    }
}
