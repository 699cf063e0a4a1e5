package app.pathfinder.core.assistant.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A stream that ends when nothing has come for too long, with a time-out, or when no more of it is wanted. */
final class WatchedStream extends FilterInputStream {
    private final long patience;
    private final BooleanSupplier over;
    private final Thread watchman;
    private volatile long lastByte = System.nanoTime();
    private volatile boolean timedOut;

    WatchedStream(InputStream in, Duration patience, BooleanSupplier over) {
        super(in);
        this.patience = patience.toNanos();
        this.over = over;
        this.watchman = Thread.ofVirtual().name("model-silence").start(this::watch);
    }

    private void watch() {
        try {
            for (var left = left(); left > 0; left = left()) {
                Thread.sleep(Duration.ofNanos(left));
            }
            timedOut = true;
            in.close();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It could not be closed because it has ended; who reads it is told that.
            return;
        }
    }

    private long left() {
        return patience - (System.nanoTime() - lastByte);
    }

    @Override
    public int read() throws IOException {
        try {
            return checked(in.read());
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return checked(in.read(buffer, offset, length));
        } catch (IOException e) {
            throw told(e);
        }
    }

    private int checked(int result) throws IOException {
        if (over.getAsBoolean()) {
            throw new IOException("No more is wanted");
        }
        if (result < 0 && timedOut) {
            throw new HttpTimeoutException("silent");
        }
        lastByte = System.nanoTime();
        return result;
    }

    private IOException told(IOException failure) {
        return timedOut ? new HttpTimeoutException("silent") : failure;
    }

    @Override
    public void close() throws IOException {
        watchman.interrupt();
        super.close();
    }
}
