package app.pathfinder.core.objective;

import java.util.Locale;

/** How an objective stands, in the order of lists. Its code is what the database stores. */
public enum ObjectiveStatus {
    ACTIVE(1),
    PLANNED(2),
    ACHIEVED(3),
    DROPPED(4);

    private final int rank;

    ObjectiveStatus(int rank) {
        this.rank = rank;
    }

    /** Its place in the order of lists. */
    int rank() {
        return rank;
    }

    /** The stored form, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "objectives.status." + code();
    }

    /** Whether there is still something to do for it, so that it can be overdue. */
    public boolean isOpen() {
        return this == ACTIVE || this == PLANNED;
    }

    /**
     * The status with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ObjectiveStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
