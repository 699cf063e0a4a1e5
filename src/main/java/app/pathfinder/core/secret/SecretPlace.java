package app.pathfinder.core.secret;

/** Where one secret is. */
public enum SecretPlace {
    FILES,
    KEYCHAIN,
    NOWHERE
}
