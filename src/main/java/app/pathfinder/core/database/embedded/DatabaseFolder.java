package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.PrivateFiles;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder that holds the database: made once, checked at every start, never deleted. A new one is made aside and
 * moved to its place complete, so a crash in between leaves no half-made database.
 */
final class DatabaseFolder {
    private static final long NEEDED_BYTES = 200L * 1024 * 1024;

    private final EmbeddedFolders folders;
    private final ServerCommand command;
    private final SecretStore store;

    DatabaseFolder(EmbeddedFolders folders, ServerCommand command, SecretStore store) {
        this.folders = folders;
        this.command = command;
        this.store = store;
    }

    /** Makes the database if there is none, else checks that this program can open it; returns its passwords. */
    ServerSecrets prepare() throws IOException, InterruptedException {
        // A link to a disk that is not there now is a database that cannot be opened, not a missing one.
        if (!Files.exists(folders.database(), LinkOption.NOFOLLOW_LINKS)) {
            return create();
        }
        check();
        return ServerSecrets.read(store);
    }

    /** Refuses a folder that is damaged or of another version. */
    void check() throws IOException {
        var version = folders.database().resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(folders.database().resolve("global/pg_control"))) {
            throw new Problem(ProblemKind.EMBEDDED_DAMAGED);
        }
        var found = Files.readString(version).strip();
        if (!found.equals(ServerPrograms.MAJOR_VERSION)) {
            throw new Problem(ProblemKind.EMBEDDED_OTHER_VERSION, found, ServerPrograms.MAJOR_VERSION);
        }
    }

    private ServerSecrets create() throws IOException, InterruptedException {
        if (Files.getFileStore(folders.home()).getUsableSpace() < NEEDED_BYTES) {
            throw new Problem(ProblemKind.DISK_FULL);
        }
        deleteUnfinished();
        var secrets = ServerSecrets.find(store).orElseGet(() -> ServerSecrets.create(store));
        var passwordFile = folders.home().resolve("superuser.password");
        try {
            PrivateFiles.write(passwordFile, secrets.superuser());
            initialise(passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(folders.unfinishedDatabase(), folders.database(), StandardCopyOption.ATOMIC_MOVE);
        return secrets;
    }

    /** The built-in locale sorts and folds the same on every operating system. */
    private void initialise(Path passwordFile) throws IOException, InterruptedException {
        var log = StartLog.begin(folders);
        var done = command.run(
                "initdb",
                List.of(
                        "--pgdata=" + folders.unfinishedDatabase(),
                        "--username=" + ServerRoles.SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (!done) {
            throw StartFailure.of(log.text());
        }
    }

    private void deleteUnfinished() throws IOException {
        if (Files.exists(folders.unfinishedDatabase())) {
            MoreFiles.deleteRecursively(folders.unfinishedDatabase(), RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
