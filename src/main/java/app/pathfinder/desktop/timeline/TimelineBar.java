package app.pathfinder.desktop.timeline;

import app.pathfinder.core.experience.ExperienceSpan;

/**
 * A span in its place.
 *
 * @param firstDay first day, as days since 1970
 * @param lastDay last day, included; today for what lasts
 */
public record TimelineBar(ExperienceSpan span, int lane, long firstDay, long lastDay) {
    public boolean isCurrent() {
        return span.end() == null;
    }
}
