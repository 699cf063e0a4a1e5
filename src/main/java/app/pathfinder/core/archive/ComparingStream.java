package app.pathfinder.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes what is written and compares it with what can be read elsewhere, byte by byte. For one thread. */
final class ComparingStream extends OutputStream {
    private final InputStream other;

    ComparingStream(InputStream other) {
        this.other = other;
    }

    /** The two are not the same. */
    static final class Different extends IOException {
        private static final long serialVersionUID = 1L;

        Different() {
            super("Other content than expected");
        }
    }

    @Override
    public void write(int expected) throws IOException {
        if (other.read() != (expected & 0xFF)) {
            throw new Different();
        }
    }

    @Override
    public void write(byte[] expected, int offset, int length) throws IOException {
        var read = other.readNBytes(length);
        if (!Arrays.equals(read, 0, read.length, expected, offset, offset + length)) {
            throw new Different();
        }
    }

    /** To be called when all is written. */
    void requireEnd() throws IOException {
        if (other.read() != -1) {
            throw new Different();
        }
    }
}
