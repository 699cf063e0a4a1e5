package app.pathfinder.core.assistant.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The way to a language model: reads the answer on the caller's thread, so that interrupting that thread closes the
 * connection, and lets go of one that has been silent for too long. Follows no redirect, because the key is for one
 * address only. One request for each instance.
 */
final class StreamingHttpClient implements HttpClient {
    /** Of an error's text nobody reads more. */
    private static final int MOST_OF_AN_ERROR = 4_096;

    private final Duration patience;
    private final BooleanSupplier over;
    private final java.net.http.HttpClient client;

    private StreamingHttpClient(Duration patience, BooleanSupplier over) {
        this.patience = patience;
        this.over = over;
        this.client = java.net.http.HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(Redirect.NEVER)
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * @param patience how long a server may be silent
     * @param over whether no more of the answer is wanted
     */
    static HttpClientBuilder builder(Duration patience, BooleanSupplier over) {
        return new Builder(patience, over);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Only streaming requests are made");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (client) {
            var response = client.send(toJdk(request), BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 == 2) {
                read(response, parser, listener);
            } else {
                listener.onError(new HttpException(response.statusCode(), error(response)));
            }
        } catch (IOException e) {
            listener.onError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            listener.onError(e);
        } finally {
            client.shutdownNow();
        }
    }

    private void read(
            HttpResponse<InputStream> response, ServerSentEventParser parser, ServerSentEventListener listener)
            throws IOException {
        listener.onOpen(SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build());
        try (var body = new WatchedStream(response.body(), patience, over)) {
            parser.parse(body, listener);
            listener.onClose();
        }
    }

    private String error(HttpResponse<InputStream> response) throws IOException {
        try (var body = new WatchedStream(response.body(), patience, over)) {
            return new String(body.readNBytes(MOST_OF_AN_ERROR), StandardCharsets.UTF_8);
        }
    }

    private java.net.http.HttpRequest toJdk(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(patience)
                .method(
                        request.method().name(),
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                request.body() == null ? "" : request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    /** What the library wants to have; its time-outs are ours. */
    private static final class Builder implements HttpClientBuilder {
        private final Duration patience;
        private final BooleanSupplier over;

        Builder(Duration patience, BooleanSupplier over) {
            this.patience = patience;
            this.over = over;
        }

        @Override
        public Duration connectTimeout() {
            return patience;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return patience;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new StreamingHttpClient(patience, over);
        }
    }
}
