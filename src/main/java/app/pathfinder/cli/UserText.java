package app.pathfinder.cli;

import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Users as a table that people read. */
final class UserText {
    private final Messages messages;
    private final ZoneId zone;

    UserText(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    List<String> lines(List<UserStatistics> users) {
        var table = new TextTable(List.of(
                left("username"),
                left("email"),
                left("role"),
                left("state"),
                right("tables"),
                right("rows"),
                right("space"),
                left("created"),
                left("last-login")));
        users.forEach(user -> table.add(cells(user)));
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(count(users));
        return lines;
    }

    private TextTable.Column left(String name) {
        return new TextTable.Column(messages.text("cli.column." + name), false);
    }

    private TextTable.Column right(String name) {
        return new TextTable.Column(messages.text("cli.column." + name), true);
    }

    private List<String> cells(UserStatistics user) {
        return List.of(
                user.username(),
                user.email(),
                user.role().stored(),
                user.state().stored(),
                user.tables() + "/" + UserStatistics.COMPLETE,
                String.format(Locale.ENGLISH, "%,d", user.rows()),
                ByteSize.text(user.bytes()),
                time(user.createdAt()),
                time(user.lastLoginAt()));
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? messages.text("cli.never") : TimeText.of(instant, zone);
    }

    private String count(List<UserStatistics> users) {
        var tables = users.stream().mapToLong(UserStatistics::tables).sum();
        var rows = users.stream().mapToLong(UserStatistics::rows).sum();
        var bytes = users.stream().mapToLong(UserStatistics::bytes).sum();
        return messages.text("cli.users.count", users.size(), tables, rows, ByteSize.text(bytes));
    }
}
