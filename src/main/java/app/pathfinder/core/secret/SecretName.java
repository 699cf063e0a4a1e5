package app.pathfinder.core.secret;

import java.util.Arrays;
import java.util.Optional;

/** The secrets that the program keeps. Immutable; any thread. */
public enum SecretName {
    /** The passwords of the embedded server's three roles. */
    EMBEDDED_SERVER("embedded-server"),
    /** What the seals of the audit trail are signed with. */
    AUDIT_SIGNING_KEY("audit-signing-key"),
    /** What archives of users' tables are encrypted with. */
    ARCHIVE_KEY("archive-key"),
    /** What unsaved changes on this computer are encrypted with. */
    DRAFT_KEY("draft-key"),
    /** The owner's account on a configured server. */
    SERVER_OWNER("server-owner"),
    /** The account on a configured server on which users' work runs. */
    SERVER_APPLICATION("server-application");

    private final String key;

    SecretName(String key) {
        this.key = key;
    }

    /** The name in a {@link SecretStore}, and on the command line. */
    public String key() {
        return key;
    }

    /** The secret of this key, if the program has one. */
    public static Optional<SecretName> ofKey(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
    }
}
