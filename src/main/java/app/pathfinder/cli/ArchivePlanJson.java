package app.pathfinder.cli;

import app.pathfinder.core.archive.ArchivePlan;
import java.util.List;

/** A plan as programs read it; the components are the keys. Times are ISO 8601 in UTC. */
record ArchivePlanJson(String at, long toBeMarked, long due, long tables, long rows, long bytes, List<User> listed) {
    /** One user of it. */
    record User(String username, String inactiveSince, int tables, long rows, long bytes) {}

    static ArchivePlanJson of(ArchivePlan plan) {
        var users = plan.listed().stream()
                .map(user -> new User(
                        user.username(), user.inactiveSince().toString(), user.tables(), user.rows(), user.bytes()))
                .toList();
        return new ArchivePlanJson(
                plan.at().toString(), plan.toBeMarked(), plan.due(), plan.tables(), plan.rows(), plan.bytes(), users);
    }
}
