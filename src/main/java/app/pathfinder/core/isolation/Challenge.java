package app.pathfinder.core.isolation;

/** What is needed to derive a key from a password. Immutable. */
public final class Challenge {
    private final byte[] salt;
    private final String parameters;

    Challenge(byte[] salt, String parameters) {
        this.salt = salt.clone();
        this.parameters = parameters;
    }

    /** A copy of the 16 bytes. */
    public byte[] salt() {
        return salt.clone();
    }

    /** How the key is derived, in the form in which the database keeps it. */
    public String parameters() {
        return parameters;
    }
}
