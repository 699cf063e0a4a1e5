package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.secret.SecretStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The passwords of the embedded server's three roles, made at first start and kept as one secret, so that there are
 * always all three or none.
 *
 * @param superuser used for nothing but making the other two roles and the database
 * @param owner has every table and routine
 * @param application all that user code runs on
 */
record ServerSecrets(String superuser, String owner, String application) {
    static final String NAME = SecretName.EMBEDDED_SERVER.key();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RANDOM_BYTES = 24;

    /** New passwords, kept nowhere yet. */
    static ServerSecrets random() {
        var random = new SecureRandom();
        return new ServerSecrets(password(random), password(random), password(random));
    }

    static ServerSecrets create(SecretStore store) {
        var secrets = random();
        secrets.keep(store, NAME);
        return secrets;
    }

    /** Those that are kept, if there are any. */
    static Optional<ServerSecrets> find(SecretStore store) {
        return store.read(NAME).map(ServerSecrets::parse);
    }

    /** @throws Problem {@link ProblemKind#SECRET_LOST} if they are missing or not understood */
    static ServerSecrets read(SecretStore store) {
        return find(store).orElseThrow(() -> new Problem(ProblemKind.SECRET_LOST));
    }

    void keep(SecretStore store, String name) {
        try {
            store.write(name, JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of strings can always be written", e);
        }
    }

    private static ServerSecrets parse(String text) {
        try {
            return JSON.readValue(text, ServerSecrets.class);
        } catch (JsonProcessingException quotesWhatItCouldNotRead) {
            throw new Problem(ProblemKind.SECRET_LOST);
        }
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never shows a password, so that a record that slips into a log harms nobody. */
    @Override
    public String toString() {
        return "ServerSecrets[…]";
    }
}
