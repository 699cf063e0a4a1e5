package app.pathfinder.core.portability.resume.pdf;

/** Text with its place: so far from the left edge of the paper, and so wide. */
record Placed(Run run, float x, float width) {}
