package app.pathfinder.core.input;

/** A text that breaks careless programs, with a name that a failure can print where the text itself would do harm. */
record NaughtyText(String name, String text) {
    /** Its first characters, to look for where no part of it may be; empty if it is too short to be told from chance. */
    String piece() {
        var stripped = text.strip();
        var length = stripped.codePointCount(0, stripped.length());
        return length < 4 ? "" : stripped.substring(0, stripped.offsetByCodePoints(0, Math.min(12, length)));
    }

    @Override
    public String toString() {
        return name;
    }
}
