package app.pathfinder.core.portability.resume.pdf;

import java.nio.IntBuffer;

/** A page as a picture. Immutable as long as nobody writes to its points; any thread. */
public final class PagePicture {
    private final int width;
    private final int height;
    private final int[] points;

    PagePicture(int width, int height, int[] points) {
        this.width = width;
        this.height = height;
        this.points = points;
    }

    /** How many points are in a row. */
    public int width() {
        return width;
    }

    /** How many rows there are. */
    public int height() {
        return height;
    }

    /** A number for each point, in rows from above, eight bits each for opacity, red, green and blue; only to be read. */
    public IntBuffer points() {
        return IntBuffer.wrap(points);
    }
}
