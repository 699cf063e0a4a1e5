package app.pathfinder.core.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keychain of macOS and the credential store of Windows. */
final class SystemKeychain implements Keychain {
    private static final String SERVICE = "Pathfinder console";

    /** How the library says that there is no such entry: in words on macOS, with ERROR_NOT_FOUND on Windows. */
    private static final Pattern ABSENT = Pattern.compile(
            "No stored credentials match .*|No password to delete.*|Error code 1168|Password not Found");

    private final KeyringStorageType type;

    SystemKeychain(KeyringStorageType type) {
        this.type = type;
    }

    @Override
    public Optional<String> read(String account) throws KeychainException {
        try {
            return Optional.of(open().getPassword(SERVICE, account));
        } catch (PasswordAccessException e) {
            refuseUnlessAbsent(e);
            return Optional.empty();
        }
    }

    @Override
    public void write(String account, String secret) throws KeychainException {
        try {
            open().setPassword(SERVICE, account, secret);
        } catch (PasswordAccessException e) {
            throw new KeychainException(KeychainObstacle.REFUSED, e);
        }
    }

    @Override
    public void delete(String account) throws KeychainException {
        try {
            open().deletePassword(SERVICE, account);
        } catch (PasswordAccessException e) {
            refuseUnlessAbsent(e);
        }
    }

    private static void refuseUnlessAbsent(PasswordAccessException failure) throws KeychainException {
        if (!ABSENT.matcher(Objects.requireNonNullElse(failure.getMessage(), ""))
                .matches()) {
            throw new KeychainException(KeychainObstacle.REFUSED, failure);
        }
    }

    /** Never closed: on these two systems there is nothing behind it to close. */
    private Keyring open() throws KeychainException {
        try {
            return Keyring.create(type);
        } catch (BackendNotSupportedException | LinkageError e) {
            throw new KeychainException(KeychainObstacle.NONE_HERE, e);
        }
    }
}
