package app.pathfinder.core.experience;

import java.time.LocalDate;
import java.util.UUID;

/** The last record of a page, after which the next page begins: lists go from the newest start to the oldest. */
public record ExperienceCursor(LocalDate startDate, UUID id) {}
