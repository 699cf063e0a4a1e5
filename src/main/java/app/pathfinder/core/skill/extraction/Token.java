package app.pathfinder.core.skill.extraction;

/**
 * A piece of a text. Immutable.
 *
 * @param start where it begins in the text as it was given
 * @param end where it ends there
 * @param foldedStart where it begins in the folded text
 * @param foldedEnd where it ends there; as its start for what folding drops
 */
record Token(Kind kind, int start, int end, int foldedStart, int foldedEnd) {
    /** What a piece is made of. */
    enum Kind {
        /** Letters and digits. */
        WORD,
        /** White space within a line. */
        SPACE,
        /** White space that ends a line. */
        BREAK,
        /** One character of anything else. */
        MARK
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isMark() {
        return kind == Kind.MARK;
    }

    boolean isBlank() {
        return kind == Kind.SPACE || kind == Kind.BREAK;
    }
}
