package app.pathfinder.core.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** Something on loopback that answers as a listener of Oracle might, or as none would. */
final class StubListener implements AutoCloseable {
    /** Answers, after the first packet of a client came. */
    @FunctionalInterface
    interface Answer {
        void to(Socket client) throws IOException;
    }

    private static final int REFUSE = 4;

    private final ServerSocket socket;
    private final Answer answer;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    private StubListener(ServerSocket socket, Answer answer) {
        this.socket = socket;
        this.answer = answer;
        Thread.ofVirtual().start(this::acceptAll);
    }

    static StubListener answering(Answer answer) throws IOException {
        return answering(ServerSocketFactory.getDefault(), answer);
    }

    static StubListener answering(ServerSocketFactory sockets, Answer answer) throws IOException {
        return new StubListener(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    /** Takes what comes, and says nothing. */
    static StubListener silent() throws IOException {
        return answering(client -> client.getInputStream().transferTo(ByteArrayOutputStream.nullOutputStream()));
    }

    /** Takes the first packet, and hangs up. */
    static StubListener closing() throws IOException {
        return answering(Socket::close);
    }

    /** Says this, which is no packet of Oracle's. */
    static StubListener saying(String text) throws IOException {
        return answering(client -> {
            client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().transferTo(ByteArrayOutputStream.nullOutputStream());
        });
    }

    /** Refuses the connection as a listener does. */
    static StubListener refusing(int code) throws IOException {
        return answering(client -> {
            client.getOutputStream().write(refusal(code));
            client.close();
        });
    }

    /** A packet of the Transparent Network Substrate: length, checksum, type, reasons, length of the text, text. */
    private static byte[] refusal(int code) {
        var text = ("(DESCRIPTION=(TMP=)(VSNNUM=318767104)(ERR=" + code + ")(ERROR_STACK=(ERROR=(CODE=" + code
                        + ")(EMFI=4))))")
                .getBytes(StandardCharsets.US_ASCII);
        var header = 12;
        var packet = new ByteArrayOutputStream();
        putShort(packet, header + text.length);
        putShort(packet, 0);
        packet.write(REFUSE);
        packet.write(0);
        putShort(packet, 0);
        putShort(packet, 0x2200);
        putShort(packet, text.length);
        packet.writeBytes(text);
        return packet.toByteArray();
    }

    private static void putShort(ByteArrayOutputStream packet, int value) {
        packet.write(value >> 8);
        packet.write(value);
    }

    private void acceptAll() {
        try {
            while (true) {
                var client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // By the test's end.
        }
    }

    private void serve(Socket client) {
        try {
            if (client.getInputStream().read() >= 0) {
                client.getInputStream().skip(client.getInputStream().available());
                answer.to(client);
            }
        } catch (IOException gone) {
            // The client's own decision.
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var client : clients) {
            client.close();
        }
    }
}
