package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.secret.SecretStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes new passwords for the embedded server without knowing the old ones, which whoever owns its folder may do. All
 * data stays. Cut off at any point, it leaves a database that another renewal opens. Any thread; every method blocks.
 */
public final class PasswordRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordRenewal.class);

    /** New passwords are tried in the store under this name before the server is given them. */
    private static final String TRIAL = ServerSecrets.NAME + "-renewal";

    private final EmbeddedFolders folders;
    private final List<String> extraOptions;
    private final SecretStore store;
    private final UnprivilegedCommand unprivileged;

    /** @param extraOptions settings of the server as {@code name=value}; empty but for tests */
    public PasswordRenewal(EmbeddedFolders folders, List<String> extraOptions, SecretStore store) {
        this(folders, extraOptions, store, new UnprivilegedCommand());
    }

    PasswordRenewal(
            EmbeddedFolders folders, List<String> extraOptions, SecretStore store, UnprivilegedCommand unprivileged) {
        this.folders = folders;
        this.extraOptions = List.copyOf(extraOptions);
        this.store = store;
        this.unprivileged = unprivileged;
    }

    /** What is done while the folder is locked. */
    private interface Step {
        void run(ServerCommand command) throws IOException, InterruptedException;
    }

    /**
     * Throws what {@link #renew} would refuse for, and changes nothing.
     *
     * @throws Problem {@link ProblemKind#EMBEDDED_NOT_MADE}, {@link ProblemKind#EMBEDDED_IN_USE}, or what is wrong with
     *     the folder
     */
    public void check() {
        locked(this::check);
    }

    /**
     * Gives the server new passwords, keeps them, and starts it with them once to see that they work.
     *
     * @throws Problem as {@link #check}, or what stood in the way of keeping them or of the server
     */
    public void renew() {
        locked(this::renew);
        try (var server = new EmbeddedServer(folders, extraOptions, store, unprivileged)) {
            server.ensureRunning();
        }
        LOG.info("Renewed the embedded server's passwords");
    }

    private void locked(Step step) {
        if (!Files.exists(folders.database(), LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(ProblemKind.EMBEDDED_NOT_MADE);
        }
        try {
            var command = new ServerCommand(ServerPrograms.unpack(folders.programs()), folders, unprivileged);
            FolderLock.holding(folders.lock(), () -> {
                step.run(command);
                return command;
            });
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.embedded"));
        } catch (SQLException e) {
            throw new Problem(e, ProblemKind.EMBEDDED_NOT_STARTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        }
    }

    private void check(ServerCommand command) throws IOException {
        new DatabaseFolder(folders, command, store).check();
        if (UseMark.isTaken(folders.inUse())) {
            throw new Problem(ProblemKind.EMBEDDED_IN_USE);
        }
    }

    /**
     * The server gets them before the store does, so that a server that cannot be given new ones keeps old ones that
     * work. Only the superuser's are set here: with them the next start sets the other two.
     */
    private void renew(ServerCommand command) throws IOException, InterruptedException {
        check(command);
        stopServer(command);
        var secrets = ServerSecrets.random();
        secrets.keep(store, TRIAL);
        try {
            new SingleUserMode(folders, command).setPassword(ServerRoles.SUPERUSER, secrets.superuser());
            secrets.keep(store, ServerSecrets.NAME);
        } finally {
            store.delete(TRIAL);
        }
    }

    /** One that was left running by a program that was killed. */
    private void stopServer(ServerCommand command) throws IOException, InterruptedException {
        var process = new ServerProcess(folders, command, extraOptions);
        if (process.findRunning().isPresent()) {
            process.stop();
        }
        process.deleteStaleProcessFile();
    }
}
