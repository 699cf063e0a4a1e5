package app.pathfinder.desktop.admin;

import app.pathfinder.core.monitoring.StatisticsTotals;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;

/** How old figures of tables are, as people read it. Thread-safe. */
public final class FiguresText {
    private final Messages messages;
    private final TimeText times;

    @Inject
    public FiguresText(Messages messages, TimeText times) {
        this.messages = messages;
        this.times = times;
    }

    /** How old the figures are, in words; empty where there are none. */
    public String of(StatisticsTotals totals) {
        if (totals.tables() == 0) {
            return "";
        }
        return totals.staleTables() == 0
                ? messages.text("admin-tables.figures.fresh", times.age(totals.oldestFiguresAt()))
                : messages.text("admin-tables.figures.stale", totals.staleTables());
    }
}
