package app.pathfinder.core.database;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands on loopback between the program and a server, whose answers it can keep to itself as a lost network does. */
final class SilentProxy implements AutoCloseable {
    private static final int MUCH = 8192;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Closeable> ends = new CopyOnWriteArrayList<>();
    private final int server;
    private volatile boolean silent;

    /** In front of a server on loopback. */
    SilentProxy(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::acceptAll);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on no answer comes through, and no connection ends. */
    void beSilent() {
        silent = true;
    }

    /** From now on answers come through. */
    void speak() {
        silent = false;
    }

    private void acceptAll() {
        try {
            while (true) {
                var client = socket.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.addAll(List.of(client, behind));
                Thread.ofVirtual().start(() -> pass(client, behind, false));
                Thread.ofVirtual().start(() -> pass(behind, client, true));
            }
        } catch (IOException closed) {
            // By the test's end.
        }
    }

    private void pass(Socket from, Socket to, boolean isAnswer) {
        var buffer = new byte[MUCH];
        try (from;
                to) {
            for (var count = 0; count >= 0; count = from.getInputStream().read(buffer)) {
                if (!isAnswer || !silent) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
        } catch (IOException gone) {
            // One end's own decision.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var end : ends) {
            end.close();
        }
    }
}
