package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.secret.PlacedSecrets;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.DatabaseSettings;
import app.pathfinder.core.setting.OracleName;
import app.pathfinder.core.setting.SettingsFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts on a configured server, each with its password a secret of its own. Staff's computers hold the
 * application account only; then nothing that needs the owner can be done from them. The file {@code
 * server-accounts.json} of the settings folder, in which earlier installations have both, is read where there is no
 * such secret. Thread-safe; every method may block.
 */
public final class ServerLogins {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLogins.class);
    private static final String FILE = "server-accounts.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<SecretName, String> USUAL_ACCOUNTS = Map.of(
            SecretName.SERVER_OWNER, "pathfinder_owner",
            SecretName.SERVER_APPLICATION, "pathfinder_app");

    private final PlacedSecrets secrets;
    private final AppFolders folders;
    private final Path file;

    /** Of these secrets, and of the file in the settings folder. */
    public ServerLogins(PlacedSecrets secrets, AppFolders folders) {
        this.secrets = secrets;
        this.folders = folders;
        this.file = folders.config().resolve(FILE);
    }

    private record Shape(ServerAccounts.@Nullable Account owner, ServerAccounts.@Nullable Account application) {
        ServerAccounts.@Nullable Account of(SecretName name) {
            return switch (name) {
                case SERVER_OWNER -> owner;
                case SERVER_APPLICATION -> application;
                case EMBEDDED_SERVER, AUDIT_SIGNING_KEY, ARCHIVE_KEY, DRAFT_KEY -> null;
            };
        }
    }

    /**
     * Where to connect and as whom.
     *
     * @throws Problem {@link ProblemKind#SERVER_PASSWORD_MISSING} if there is no application account
     */
    ServerAccounts read(DatabaseSettings.PostgresServer server) {
        settle();
        return new ServerAccounts(server.host(), server.port(), server.name(), owner(), application());
    }

    /**
     * As whom to connect to an Oracle database.
     *
     * @throws Problem {@link ProblemKind#SERVER_PASSWORD_MISSING} if there is no application account
     */
    OracleLogins readOracle() {
        settle();
        return new OracleLogins(owner(), application());
    }

    private ServerAccounts.@Nullable Account owner() {
        return find(SecretName.SERVER_OWNER).orElse(null);
    }

    private ServerAccounts.Account application() {
        return find(SecretName.SERVER_APPLICATION)
                .orElseThrow(
                        () -> new Problem(ProblemKind.SERVER_PASSWORD_MISSING, SecretName.SERVER_APPLICATION.key()));
    }

    /** Keeps the password of an account; its name stays as it was, or is the usual one, unless another is given. */
    public void set(SecretName name, @Nullable String account, char[] password) {
        var before = account == null ? find(name).map(ServerAccounts.Account::name) : Optional.of(account);
        write(name, new ServerAccounts.Account(before.orElseGet(() -> usualAccount(name)), new String(password)));
    }

    private String usualAccount(SecretName name) {
        if (SettingsFile.read(folders.config()).database() instanceof DatabaseSettings.OracleServer oracle) {
            return name == SecretName.SERVER_OWNER ? oracle.schema().value() : OracleName.USUAL_APPLICATION;
        }
        return USUAL_ACCOUNTS.getOrDefault(name, name.key());
    }

    /** The file of earlier installations, if there is one. */
    public Optional<Path> file() {
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** Whether that file has the account. */
    public boolean isInFile(SecretName name) {
        return inFile().of(name) != null;
    }

    private Optional<ServerAccounts.Account> find(SecretName name) {
        var kept = secrets.read(name.key());
        return kept.isPresent()
                ? kept.map(text -> parse(text, ServerAccounts.Account.class))
                : Optional.ofNullable(inFile().of(name));
    }

    private Shape inFile() {
        try {
            return Files.exists(file) ? parse(Files.readString(file), Shape.class) : new Shape(null, null);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.logins", FILE));
        }
    }

    /** The file goes when a keychain has both passwords, each of which was read back from there. */
    private void settle() {
        if (!Files.exists(file) || !secrets.isKeychainUsed()) {
            return;
        }
        try {
            USUAL_ACCOUNTS.keySet().forEach(name -> find(name).ifPresent(account -> write(name, account)));
            Files.delete(file);
            LOG.info("Moved the accounts of the server from their file to the secrets");
        } catch (Problem | IOException e) {
            LOG.warn("The accounts of the server stay in their file", e);
        }
    }

    private void write(SecretName name, ServerAccounts.Account account) {
        try {
            secrets.write(name.key(), JSON.writeValueAsString(account));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of strings can always be written", e);
        }
    }

    private static <T> T parse(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException quotesWhatItCouldNotRead) {
            throw new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.logins-kept"));
        }
    }
}
