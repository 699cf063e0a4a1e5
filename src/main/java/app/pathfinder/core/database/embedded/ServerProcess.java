package app.pathfinder.core.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Finds, starts and stops the server of one database folder. Callers hold the {@link FolderLock}. */
final class ServerProcess {
    private static final int TRIES = 5;
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final EmbeddedFolders folders;
    private final ServerCommand command;
    private final List<String> extraOptions;

    ServerProcess(EmbeddedFolders folders, ServerCommand command, List<String> extraOptions) {
        this.folders = folders;
        this.command = command;
        this.extraOptions = extraOptions;
    }

    /** The port of the server that runs on this folder, waiting while it starts or stops. */
    Optional<Integer> findRunning() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var file = PostmasterFile.read(folders.database());
            if (file.isEmpty() || !file.get().isAlive()) {
                return Optional.empty();
            }
            if (file.get().ready()) {
                return Optional.of(file.get().port());
            }
            pause();
        }
        throw StartFailure.of("");
    }

    /** Starts the server and returns its port. Only a folder without a living server may be given. */
    int start() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            Files.deleteIfExists(folders.startLog());
            deleteStaleProcessFile();
            var log = StartLog.begin(folders);
            var port = freePort();
            if (tryStart(port)) {
                return port;
            }
            var printed = log.text();
            if (attempt == TRIES || !StartFailure.isPassing(printed)) {
                throw StartFailure.of(printed);
            }
            pause();
            var found = findRunning();
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    void stop() throws IOException, InterruptedException {
        command.run("pg_ctl", List.of("stop", "-D", folders.database().toString(), "-m", "fast", "-w", "-t", "60"));
    }

    private boolean tryStart(int port) throws IOException, InterruptedException {
        return command.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        folders.database().toString(),
                        "-w",
                        "-t",
                        "100",
                        "-o",
                        String.join(" ", ServerOptions.of(port, extraOptions))));
    }

    /** The server itself trusts that a number in use is a server's; after a restart of the computer it may not be. */
    void deleteStaleProcessFile() throws IOException {
        if (!PostmasterFile.isOfLivingServer(folders.database())) {
            Files.deleteIfExists(folders.database().resolve(PostmasterFile.NAME));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
