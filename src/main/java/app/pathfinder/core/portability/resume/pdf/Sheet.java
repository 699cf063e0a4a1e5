package app.pathfinder.core.portability.resume.pdf;

import app.pathfinder.core.portability.resume.PaperSize;

/** Where things stand on the paper, in points from its upper left corner. */
record Sheet(PaperSize paper) {
    static final float MARGIN = 56;
    static final float TOP = 52;
    static final float FOOT = 34;

    private static final float BOTTOM = 60;
    private static final float SIDE_WIDTH = 92;
    private static final float GAP = 14;

    float left() {
        return MARGIN;
    }

    float right() {
        return paper.width() - MARGIN;
    }

    /** How wide a line from margin to margin is. */
    float width() {
        return right() - left();
    }

    /** How wide the narrow column is in which the dates stand. */
    float sideWidth() {
        return SIDE_WIDTH;
    }

    /** Where the column begins in which most of the text stands. */
    float mainLeft() {
        return left() + SIDE_WIDTH + GAP;
    }

    float mainWidth() {
        return right() - mainLeft();
    }

    /** How much of a page there is for rows. */
    float room() {
        return paper.height() - TOP - BOTTOM;
    }
}
