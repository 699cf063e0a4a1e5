package app.pathfinder.core.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The keychain of a Linux desktop (GNOME, KDE, KeePassXC): whatever answers as the Secret Service on the session's bus.
 * A locked one is left locked, because asking for its password would open a dialog on a desktop where perhaps nobody
 * sits. Every call has a connection of its own, so nothing is left over when the session ends.
 */
final class SecretServiceKeychain implements Keychain {
    private static final String LABEL = "Pathfinder console";

    private final UnaryOperator<String> environment;

    SecretServiceKeychain() {
        this(name -> Optional.ofNullable(System.getenv(name)).orElse(""));
    }

    /** @param environment the value of a variable, empty if it is not set */
    SecretServiceKeychain(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> read(String account) throws KeychainException {
        try (var session = open()) {
            return session.find(attributes(account));
        }
    }

    @Override
    public void write(String account, String secret) throws KeychainException {
        try (var session = open()) {
            session.put(LABEL + " " + account, attributes(account), secret);
        }
    }

    @Override
    public void delete(String account) throws KeychainException {
        try (var session = open()) {
            session.remove(attributes(account));
        }
    }

    private static Map<String, String> attributes(String account) {
        return Map.of("application", "pathfinder", "account", account);
    }

    private SecretServiceSession open() throws KeychainException {
        if (!hasSessionBus()) {
            throw new KeychainException(KeychainObstacle.NONE_HERE);
        }
        return SecretServiceSession.open();
    }

    /** Looked up here because the library would go on to search for a bus in places that no longer mean anything. */
    private boolean hasSessionBus() {
        if (!environment.apply("DBUS_SESSION_BUS_ADDRESS").isBlank()) {
            return true;
        }
        var runtime = environment.apply("XDG_RUNTIME_DIR");
        return !runtime.isBlank() && Files.exists(Path.of(runtime, "bus"));
    }
}
