package app.pathfinder.core.portability;

import app.pathfinder.core.file.Utf8File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a line that no record comes to, before it fills the memory. For one thread. */
final class LineLimit extends FilterInputStream {
    /** A message holds 200,000 characters, of at most six bytes each as JSON writes them. */
    private static final int MOST_BYTES = 4 << 20;

    private int ofLine;

    LineLimit(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = super.read(bytes, from, length);
        for (var place = from; place < from + read; place++) {
            count(bytes[place]);
        }
        return read;
    }

    private void count(int one) {
        ofLine = one == '\n' ? 0 : ofLine + 1;
        if (ofLine > MOST_BYTES) {
            throw Utf8File.unusable("file.record.line");
        }
    }
}
