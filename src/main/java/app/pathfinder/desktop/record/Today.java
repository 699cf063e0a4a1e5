package app.pathfinder.desktop.record;

import java.time.LocalDate;

/** Which day it is. A seam: tests say so themselves. */
@FunctionalInterface
public interface Today {
    /** The day at this moment. */
    LocalDate date();
}
