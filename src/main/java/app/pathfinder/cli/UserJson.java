package app.pathfinder.cli;

import app.pathfinder.core.monitoring.UserStatistics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One user as programs read it; the components are the keys. Times are ISO 8601 in UTC, null for never. */
record UserJson(
        String username,
        String email,
        String role,
        String state,
        int tables,
        long rows,
        long bytes,
        String createdAt,
        @Nullable String lastLoginAt) {
    static UserJson of(UserStatistics user) {
        return new UserJson(
                user.username(),
                user.email(),
                user.role().stored(),
                user.state().stored(),
                user.tables(),
                user.rows(),
                user.bytes(),
                text(user.createdAt()),
                user.lastLoginAt() == null ? null : text(user.lastLoginAt()));
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
