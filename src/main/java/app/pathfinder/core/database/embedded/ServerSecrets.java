package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.PrivateFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The passwords of the embedded server's three roles, made at first start and kept in a file that only its owner may
 * read.
 *
 * @param superuser used for nothing but making the other two roles and the database
 * @param owner has every table and routine
 * @param application all that user code runs on
 */
record ServerSecrets(String superuser, String owner, String application) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RANDOM_BYTES = 24;

    static ServerSecrets create(Path file) throws IOException {
        var random = new SecureRandom();
        var secrets = new ServerSecrets(password(random), password(random), password(random));
        PrivateFiles.write(file, JSON.writeValueAsString(secrets));
        return secrets;
    }

    /** @throws Problem {@link ProblemKind#SECRET_LOST} if the file is missing or not understood */
    static ServerSecrets read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), ServerSecrets.class);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.SECRET_LOST);
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
