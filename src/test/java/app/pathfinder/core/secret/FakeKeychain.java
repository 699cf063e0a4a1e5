package app.pathfinder.core.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A keychain that behaves as a test wants: open, locked, silent, or forgetful. Thread-safe. */
final class FakeKeychain implements Keychain {
    private final Map<String, String> entries = new HashMap<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private @Nullable KeychainObstacle obstacle;
    private boolean silent;
    private boolean forgetful;

    synchronized void refuse(KeychainObstacle reason) {
        obstacle = reason;
    }

    synchronized void open() {
        obstacle = null;
    }

    synchronized void fallSilent() {
        silent = true;
    }

    /** Lets the calls go on that hang, so that no test leaves a thread behind. */
    void release() {
        released.countDown();
    }

    /** From now on it confirms what it does not keep. */
    synchronized void becomeForgetful() {
        forgetful = true;
    }

    synchronized Map<String, String> entries() {
        return Map.copyOf(entries);
    }

    @Override
    public Optional<String> read(String account) throws KeychainException {
        answer();
        synchronized (this) {
            return Optional.ofNullable(entries.get(account));
        }
    }

    @Override
    public void write(String account, String secret) throws KeychainException {
        answer();
        synchronized (this) {
            entries.put(account, forgetful ? "something else" : secret);
        }
    }

    @Override
    public void delete(String account) throws KeychainException {
        answer();
        synchronized (this) {
            entries.remove(account);
        }
    }

    private void answer() throws KeychainException {
        try {
            if (isSilent()) {
                released.await();
            }
        } catch (InterruptedException e) {
            throw new KeychainException(KeychainObstacle.SILENT, e);
        }
        var reason = reason();
        if (reason != null) {
            throw new KeychainException(reason);
        }
    }

    private synchronized boolean isSilent() {
        return silent;
    }

    private synchronized @Nullable KeychainObstacle reason() {
        return obstacle;
    }
}
