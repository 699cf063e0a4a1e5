package app.pathfinder.core.secret;

/** Why a keychain cannot be used from here. Immutable; any thread. */
public enum KeychainObstacle {
    /** There is none: no desktop session, or nothing on this computer that keeps secrets. */
    NONE_HERE("this session has no keychain"),
    /** It waits for its password, which only a person at the desktop can type. */
    LOCKED("the keychain is locked"),
    /** It was asked and did not answer in time. */
    SILENT("the keychain does not answer"),
    /** It answered with a refusal. */
    REFUSED("the keychain refuses");

    private final String words;

    KeychainObstacle(String words) {
        this.words = words;
    }

    /** As people read it, to stand after a colon or in brackets. */
    public String words() {
        return words;
    }
}
