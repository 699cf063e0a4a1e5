package app.pathfinder.core.monitoring;

/** What a list of users can be sorted by. */
public enum StatisticsOrder {
    DISPLAY_NAME(false),
    USERNAME(false),
    EMAIL(false),
    ROLE(false),
    STATE(false),
    CREATED(false),
    LAST_LOGIN(false),
    TABLES(true),
    ROWS(true),
    SPACE(true);

    private final boolean ofFigures;

    StatisticsOrder(boolean ofFigures) {
        this.ofFigures = ofFigures;
    }

    /** Whether the order depends on figures of the tables, so that those of every user are needed to sort. */
    boolean isOfFigures() {
        return ofFigures;
    }
}
