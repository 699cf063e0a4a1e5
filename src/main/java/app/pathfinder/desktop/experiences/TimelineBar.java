package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceSpan;

/**
 * A span in its place.
 *
 * @param firstDay first day, as days since 1970
 * @param lastDay last day, included; today for what lasts
 */
record TimelineBar(ExperienceSpan span, int lane, long firstDay, long lastDay) {
    boolean isCurrent() {
        return span.end() == null;
    }
}
