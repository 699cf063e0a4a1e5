package app.pathfinder.core.assistant.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on this computer that speaks the protocol of language models, and misbehaves as it is told to. */
public final class ModelServer implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    /** Whether the client let go of a reply that went on. */
    private final CountDownLatch abandoned = new CountDownLatch(1);

    private volatile Behaviour behaviour = Behaviour.ANSWER;
    private volatile int status = 200;
    private volatile String elsewhere = "";

    /** What it does when asked. */
    public enum Behaviour {
        ANSWER,
        REFUSE,
        REDIRECT,
        STALL_BEFORE,
        STALL_WITHIN,
        CUT,
        END_EARLY,
        NONSENSE,
        PAGE,
        EMPTY,
        ENDLESS,
        SLOWLY
    }

    public ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::reply);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public ModelSettings settings() {
        return new ModelSettings(true, address(), "small-model");
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** From now on it refuses with this status. */
    public void refuse(int statusCode) {
        behaviour = Behaviour.REFUSE;
        status = statusCode;
    }

    /** From now on it leads to another server. */
    public void redirectTo(ModelServer other) {
        behaviour = Behaviour.REDIRECT;
        elsewhere = other.address() + "/chat/completions";
    }

    public List<String> bodies() {
        return bodies;
    }

    public List<String> keys() {
        return keys;
    }

    public CountDownLatch abandoned() {
        return abandoned;
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            reply(exchange, behaviour);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reply(HttpExchange exchange, Behaviour now) throws IOException, InterruptedException {
        switch (now) {
            case ANSWER -> {
                say(exchange, part("Hello"), part(" there"), part("."), END, DONE);
            }
            case REFUSE -> {
                var text = "{\"error\":{\"message\":\"no\"}}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, text.length);
                exchange.getResponseBody().write(text);
            }
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", elsewhere);
                exchange.sendResponseHeaders(307, -1);
            }
            case STALL_BEFORE -> released.await();
            case STALL_WITHIN -> {
                say(exchange, part("Hello"));
                released.await();
            }
            case CUT -> {
                exchange.sendResponseHeaders(200, 10_000);
                write(exchange, part("Hello"));
            }
            case END_EARLY -> say(exchange, part("Hello"));
            case NONSENSE -> say(exchange, "data: {\"choices\": [[[ what\n\n", DONE);
            case PAGE -> say(exchange, "<html><body>Welcome to the router</body></html>\n");
            case EMPTY -> say(exchange, END, DONE);
            case ENDLESS -> endless(exchange, 0);
            case SLOWLY -> endless(exchange, 50);
        }
    }

    private void endless(HttpExchange exchange, int pauseMillis) throws InterruptedException {
        try {
            say(exchange, part("Hello"));
            while (!released.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                write(exchange, part(" and on"));
            }
        } catch (IOException letGo) {
            abandoned.countDown();
        }
    }

    private static final String END =
            "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    private static final String DONE = "data: [DONE]\n\n";

    private static String part(String text) {
        return "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
    }

    private static void say(HttpExchange exchange, String... lines) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (var line : lines) {
            write(exchange, line);
        }
    }

    private static void write(HttpExchange exchange, String line) throws IOException {
        exchange.getResponseBody().write(line.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
