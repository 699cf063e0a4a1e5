package app.pathfinder.core.draft;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.secret.SecretStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret that the keys of all drafts on this computer come from: 32 random bytes, kept among the program's secrets,
 * made when first needed. Where it was lost, a new one is made, and older drafts can no longer be read. Thread-safe;
 * blocks.
 */
final class DraftSecret {
    private static final String NAME = SecretName.DRAFT_KEY.key();
    private static final int BYTES = 32;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    private final SecretStore secrets;
    private byte @Nullable [] known;

    DraftSecret(SecretStore secrets) {
        this.secrets = secrets;
    }

    /**
     * The secret, read once.
     *
     * @throws Problem if the place of secrets cannot be reached
     */
    synchronized byte[] bytes() {
        if (known == null) {
            known = HexFormat.of().parseHex(read().orElseGet(this::make));
        }
        return known.clone();
    }

    private Optional<String> read() {
        return secrets.read(NAME).filter(text -> HEX.matcher(text).matches());
    }

    private String make() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        secrets.write(NAME, made);
        // Another program of ours may have made one at the same moment; the last one counts for both.
        return read().orElse(made);
    }
}
