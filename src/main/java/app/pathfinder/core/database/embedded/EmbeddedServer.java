package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.secret.FileSecrets;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.PrivateFiles;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on this computer that several programs share: the first one in starts it, one that finds it
 * running uses it, the last one out stops it. A program that is killed leaves it running for the next; a server that is
 * killed is started again by whoever misses it first. Thread-safe; every method blocks.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final String WRONG_PASSWORD = "28P01";

    private final EmbeddedFolders folders;
    private final List<String> extraOptions;
    private final SecretStore store;
    private final UnprivilegedCommand unprivileged;
    private @Nullable Running running;
    private boolean closed;

    private record Running(int port, ServerSecrets secrets, ServerProcess process, Lease lease) {}

    /**
     * @param extraOptions settings of the server as {@code name=value}, for tests that need no durability
     * @param store keeps the server's passwords
     */
    public EmbeddedServer(EmbeddedFolders folders, List<String> extraOptions, SecretStore store) {
        this(folders, extraOptions, store, new UnprivilegedCommand());
    }

    EmbeddedServer(
            EmbeddedFolders folders, List<String> extraOptions, SecretStore store, UnprivilegedCommand unprivileged) {
        this.folders = folders;
        this.extraOptions = List.copyOf(extraOptions);
        this.store = store;
        this.unprivileged = unprivileged;
    }

    /** A server whose passwords are in its own folder. */
    public EmbeddedServer(EmbeddedFolders folders, List<String> extraOptions) {
        this(folders, extraOptions, new FileSecrets(folders.home(), folders.secretFiles()));
    }

    /** In these folders, with no options of its own. */
    public EmbeddedServer(EmbeddedFolders folders) {
        this(folders, List.of());
    }

    /**
     * Sees to it that the server runs, making the database at the first start, and says how to connect.
     *
     * @throws Problem one of the {@code EMBEDDED_…} kinds, {@link ProblemKind#DISK_FULL},
     *     {@link ProblemKind#SECRET_LOST}, {@link ProblemKind#SECRET_REFUSED},
     *     {@link ProblemKind#SECRET_IN_KEYCHAIN} or {@link ProblemKind#FILE_NOT_ACCESSIBLE}
     */
    public synchronized ServerAccounts ensureRunning() {
        if (closed) {
            throw new Problem(ProblemKind.SERVER_UNREACHABLE, "of this computer");
        }
        try {
            if (running == null || !running.lease().isAlive()) {
                giveUpLease();
                running = open();
            }
            return accounts(running);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.embedded"));
        } catch (SQLException e) {
            throw new Problem(
                    e,
                    WRONG_PASSWORD.equals(e.getSQLState())
                            ? ProblemKind.SECRET_REFUSED
                            : ProblemKind.EMBEDDED_NOT_STARTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        }
    }

    private Running open() throws IOException, InterruptedException, SQLException {
        PrivateFiles.createFolders(folders.home());
        var programs = ServerPrograms.unpack(folders.programs());
        return FolderLock.holding(folders.lock(), () -> {
            var command = new ServerCommand(programs, folders, unprivileged);
            var secrets = new DatabaseFolder(folders, command, store).prepare();
            var process = new ServerProcess(folders, command, extraOptions);
            var port = findOrStart(process);
            return use(port, secrets, process);
        });
    }

    private Running use(int port, ServerSecrets secrets, ServerProcess process)
            throws IOException, InterruptedException, SQLException {
        try {
            ServerRoles.create(port, secrets);
            return new Running(port, secrets, process, Lease.take(folders, port, secrets));
        } catch (SQLException e) {
            // A server that this program cannot use must not run on for nobody.
            if (!UseMark.isTaken(folders.inUse())) {
                process.stop();
            }
            throw e;
        }
    }

    private static int findOrStart(ServerProcess process) throws IOException, InterruptedException {
        var found = process.findRunning();
        if (found.isPresent()) {
            LOG.info("Found the embedded server running");
            return found.get();
        }
        var port = process.start();
        LOG.info("Started the embedded server");
        return port;
    }

    /** A lease that seemed dead must not count as a user of the server. */
    private void giveUpLease() throws IOException {
        if (running != null) {
            try {
                running.lease().close();
            } catch (SQLException e) {
                LOG.info("The connection to the server was lost");
            }
            running = null;
        }
    }

    private static ServerAccounts accounts(Running running) {
        return new ServerAccounts(
                "127.0.0.1",
                running.port(),
                ServerRoles.DATABASE,
                new ServerAccounts.Account(ServerRoles.OWNER, running.secrets().owner()),
                new ServerAccounts.Account(
                        ServerRoles.APPLICATION, running.secrets().application()));
    }

    /** Stops the server if no other program uses it. Failures are logged: there is nobody left to tell. */
    @Override
    public synchronized void close() {
        closed = true;
        var last = running;
        running = null;
        if (last == null) {
            return;
        }
        try {
            FolderLock.holding(folders.lock(), () -> leave(last));
        } catch (IOException | SQLException e) {
            LOG.warn("The embedded server could not be stopped in order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean leave(Running last) throws IOException, InterruptedException, SQLException {
        var lastOneOut = last.lease().release();
        if (lastOneOut) {
            last.process().stop();
            LOG.info("Stopped the embedded server");
        }
        return lastOneOut;
    }
}
