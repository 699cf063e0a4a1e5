package app.pathfinder.desktop.experiences;

import java.time.LocalDate;

/** Which day it is. A seam: tests say so themselves. */
@FunctionalInterface
interface Today {
    LocalDate date();
}
