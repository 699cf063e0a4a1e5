package app.pathfinder.core.portability.resume.pdf;

/** The typefaces that the program brings along and puts into each document. */
enum Typeface {
    REGULAR("SourceSans3-Regular.ttf"),
    SEMIBOLD("SourceSans3-SemiBold.ttf"),
    SERIF("SourceSerif4-SemiBold.ttf");

    private final String file;

    Typeface(String file) {
        this.file = "/fonts/" + file;
    }

    String file() {
        return file;
    }
}
