package app.pathfinder.core.monitoring;

import app.pathfinder.core.text.Messages;
import java.time.Duration;

/** How far the gathering is, and how long the rest will probably take. For one thread. */
final class GatherPace {
    private static final int USERS_BEFORE_ESTIMATE = 5;

    private final int users;
    private final Messages messages;
    private final long startedAt = System.nanoTime();
    private int done;

    GatherPace(int users, Messages messages) {
        this.users = users;
        this.messages = messages;
    }

    void advance() {
        done++;
    }

    double share() {
        return users == 0 ? 1 : (double) done / users;
    }

    String text() {
        return done < USERS_BEFORE_ESTIMATE
                ? messages.text("admin-tables.gather.count", done, users)
                : messages.text("admin-tables.gather.count.left", done, users, left(remaining()));
    }

    private Duration remaining() {
        return Duration.ofNanos((System.nanoTime() - startedAt) / done * (users - done));
    }

    private String left(Duration time) {
        return time.toMinutes() > 0
                ? messages.text(
                        "admin-tables.gather.minutes", time.plusSeconds(30).toMinutes())
                : messages.text("admin-tables.gather.seconds", Math.max(1, time.toSeconds()));
    }
}
