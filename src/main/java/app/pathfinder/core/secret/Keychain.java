package app.pathfinder.core.secret;

import java.util.Optional;

/**
 * An operating system's own store of secrets, as its library gives it: a call may hang for as long as the system likes.
 * {@link KeychainSecrets} bounds that. Implementations never ask the person anything.
 */
interface Keychain {
    /** The secret of this account; empty only if the keychain is open and has none. */
    Optional<String> read(String account) throws KeychainException;

    /** Keeps a secret, in the place of one of the same account. */
    void write(String account, String secret) throws KeychainException;

    /** Forgets a secret; without effect if there is none. */
    void delete(String account) throws KeychainException;
}
