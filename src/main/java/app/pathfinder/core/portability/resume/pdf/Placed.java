package app.pathfinder.core.portability.resume.pdf;

/**
 * Text with its place: so far from the left edge of the paper, and so wide.
 *
 * @param down how far below the top of its row
 */
record Placed(Run run, float x, float width, float down) {
    Placed(Run run, float x, float width) {
        this(run, x, width, 0);
    }

    Placed lower(float by) {
        return new Placed(run, x, width, down + by);
    }
}
