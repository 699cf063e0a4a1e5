package app.pathfinder.core.database.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.util.PasswordUtil;

/**
 * PostgreSQL without a server: it opens the folder for one process that nobody can connect to, and asks for no
 * password. Callers hold the {@link FolderLock}, and no server runs on the folder.
 */
final class SingleUserMode {
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final EmbeddedFolders folders;
    private final ServerCommand command;

    SingleUserMode(EmbeddedFolders folders, ServerCommand command) {
        this.folders = folders;
        this.command = command;
    }

    /**
     * Gives a role a new password. What leaves this program is only what the server keeps to check it with, on standard
     * input.
     */
    void setPassword(String role, String password) throws IOException, InterruptedException {
        var verifier = PasswordUtil.encodeScramSha256(password.toCharArray());
        run("alter role " + role + " password '" + verifier + "';\n");
    }

    /** Children of a killed server may take a moment to notice that it is gone. */
    private void run(String statement) throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var log = StartLog.begin(folders);
            if (command.run("postgres", arguments(), statement)) {
                return;
            }
            var printed = log.text();
            if (attempt == TRIES || !StartFailure.isPassing(printed)) {
                throw StartFailure.of(printed);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<String> arguments() {
        return List.of(
                "--single",
                "-D",
                folders.database().toString(),
                // An error ends it, so that its exit code tells.
                "-c",
                "exit_on_error=on",
                "-c",
                "log_statement=none",
                "-c",
                "log_min_duration_statement=-1",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "logging_collector=off",
                "postgres");
    }
}
