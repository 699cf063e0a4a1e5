package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.PrivateFiles;
import java.io.IOException;
import java.sql.Connection;
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

    /** The advisory lock that every program using the server shares; its number is arbitrary but fixed. */
    private static final long IN_USE = 7_061_989L;

    private final EmbeddedFolders folders;
    private final List<String> extraOptions;
    private final UnprivilegedCommand unprivileged;
    private @Nullable Running running;
    private boolean closed;

    private record Running(int port, ServerSecrets secrets, ServerProcess process, Connection lease) {}

    /** @param extraOptions settings of the server as {@code name=value}, for tests that need no durability */
    public EmbeddedServer(EmbeddedFolders folders, List<String> extraOptions) {
        this(folders, extraOptions, new UnprivilegedCommand());
    }

    EmbeddedServer(EmbeddedFolders folders, List<String> extraOptions, UnprivilegedCommand unprivileged) {
        this.folders = folders;
        this.extraOptions = List.copyOf(extraOptions);
        this.unprivileged = unprivileged;
    }

    public EmbeddedServer(EmbeddedFolders folders) {
        this(folders, List.of());
    }

    /**
     * Sees to it that the server runs, making the database at the first start, and says how to connect.
     *
     * @throws Problem one of the {@code EMBEDDED_…} kinds, {@link ProblemKind#DISK_FULL},
     *     {@link ProblemKind#SECRET_LOST} or {@link ProblemKind#FILE_NOT_ACCESSIBLE}
     */
    public synchronized ServerAccounts ensureRunning() {
        if (closed) {
            throw new Problem(ProblemKind.SERVER_UNREACHABLE, "of this computer");
        }
        try {
            if (running == null || !isAlive(running)) {
                giveUpLease();
                running = open();
            }
            return accounts(running);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, "The embedded database's folder");
        } catch (SQLException e) {
            throw new Problem(e, ProblemKind.EMBEDDED_NOT_STARTED);
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
            var secrets = new DatabaseFolder(folders, command).prepare();
            var process = new ServerProcess(folders, command, extraOptions);
            var port = findOrStart(process);
            ServerRoles.create(port, secrets);
            return new Running(port, secrets, process, takeLease(port, secrets));
        });
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
    private void giveUpLease() {
        if (running != null) {
            try {
                running.lease().close();
            } catch (SQLException e) {
                LOG.info("The connection to the server was lost");
            }
            running = null;
        }
    }

    private static Connection takeLease(int port, ServerSecrets secrets) throws SQLException {
        var connection = ServerRoles.connect(port, ServerRoles.DATABASE, ServerRoles.OWNER, secrets.owner());
        try (var limit = connection.createStatement();
                var statement = connection.prepareStatement("select pg_advisory_lock_shared(?)")) {
            limit.execute("set lock_timeout = '10s'");
            statement.setLong(1, IN_USE);
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isAlive(Running running) throws SQLException {
        return running.lease().isValid(5);
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
        var lastOneOut = release(last);
        if (lastOneOut) {
            last.process().stop();
            LOG.info("Stopped the embedded server");
        }
        return lastOneOut;
    }

    /** Gives the lease back and says whether it was the last one. */
    private static boolean release(Running last) throws SQLException {
        try (var connection = last.lease();
                var statement =
                        connection.prepareStatement("select pg_advisory_unlock_shared(?), pg_try_advisory_lock(?)")) {
            statement.setLong(1, IN_USE);
            statement.setLong(2, IN_USE);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(2);
            }
        }
    }
}
