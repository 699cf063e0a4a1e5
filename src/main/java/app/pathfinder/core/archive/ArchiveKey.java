package app.pathfinder.core.archive;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.secret.SecretStore;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The passphrase that this computer's archives are encrypted with: 32 random bytes, kept among the program's secrets, made
 * when first needed. Thread-safe; blocks.
 */
final class ArchiveKey {
    private static final String SECRET = SecretName.ARCHIVE_KEY.key();
    private static final int BYTES = 32;

    private final SecretStore secrets;
    private final ArchiveFolder folder;

    @Inject
    ArchiveKey(SecretStore secrets, ArchiveFolder folder) {
        this.secrets = secrets;
        this.folder = folder;
    }

    /**
     * For reading archives.
     *
     * @throws Problem {@link ProblemKind#ARCHIVE_KEY_LOST} if there is none
     */
    char[] forReading() {
        return secrets.read(SECRET)
                .map(String::toCharArray)
                .orElseThrow(() -> new Problem(ProblemKind.ARCHIVE_KEY_LOST));
    }

    /**
     * For writing one. Where archives are but their key is not, it was lost, and nothing more is put under a key that the
     * person may not know of.
     *
     * @throws Problem {@link ProblemKind#ARCHIVE_KEY_LOST}
     */
    synchronized char[] forWriting() {
        if (secrets.read(SECRET).isEmpty()) {
            if (!folder.isEmpty()) {
                throw new Problem(ProblemKind.ARCHIVE_KEY_LOST);
            }
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            secrets.write(SECRET, HexFormat.of().formatHex(bytes));
        }
        return forReading();
    }
}
