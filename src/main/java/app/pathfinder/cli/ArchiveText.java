package app.pathfinder.cli;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.archive.ArchivePlan;
import app.pathfinder.core.archive.ArchiveVerdict;
import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans, archives and what checks of them found, as people read it. */
final class ArchiveText {
    private final Messages messages;

    @Inject
    ArchiveText(Messages messages) {
        this.messages = messages;
    }

    List<String> plan(ArchivePlan plan) {
        var lines = new ArrayList<String>();
        if (!plan.listed().isEmpty()) {
            var table = new TextTable(
                    List.of(left("username"), left("inactive-since"), right("tables"), right("rows"), right("space")));
            plan.listed().forEach(user -> table.add(cells(user)));
            lines.addAll(table.lines());
            lines.add("");
        }
        lines.add(messages.text(
                "cli.archive.plan.due", plan.due(), plan.tables(), plan.rows(), ByteSize.text(plan.bytes())));
        lines.add(messages.text("cli.archive.plan.marked", plan.toBeMarked()));
        return lines;
    }

    private static List<String> cells(ArchivePlan.DueUser user) {
        return List.of(
                user.username(),
                TimeText.of(user.inactiveSince()),
                Integer.toString(user.tables()),
                number(user.rows()),
                ByteSize.text(user.bytes()));
    }

    private static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    List<String> archives(List<Archive> archives) {
        var table = new TextTable(List.of(
                left("archive"),
                left("username"),
                left("created"),
                right("rows"),
                right("space"),
                left("verified"),
                left("restored"),
                left("state")));
        archives.forEach(archive -> table.add(cells(archive)));
        return table.lines();
    }

    private List<String> cells(Archive archive) {
        return List.of(
                archive.id().toString(),
                archive.username(),
                TimeText.of(archive.createdAt()),
                number(archive.rows()),
                ByteSize.text(archive.bytes()),
                time(archive.verifiedAt()),
                time(archive.restoredAt()),
                messages.text(archive.damagedSince() == null ? "cli.archive.state.good" : "cli.archive.state.damaged"));
    }

    private String time(@Nullable Instant time) {
        return time == null ? messages.text("cli.never") : TimeText.of(time);
    }

    String verdict(ArchiveVerdict verdict) {
        var archive = verdict.archive();
        return switch (verdict.state()) {
            case INTACT -> messages.text("cli.archive.verify.intact", archive.id(), archive.username());
            case MISSING -> messages.text("cli.archive.verify.missing", archive.id(), archive.username());
            case DAMAGED ->
                messages.text(
                        "cli.archive.verify.damaged", archive.id(), archive.username(), parts(verdict.damagedParts()));
        };
    }

    private String parts(List<String> parts) {
        return parts.stream().map(part -> messages.text("archive.part." + part)).collect(Collectors.joining(", "));
    }

    private TextTable.Column left(String name) {
        return new TextTable.Column(messages.text("cli.column." + name), false);
    }

    private TextTable.Column right(String name) {
        return new TextTable.Column(messages.text("cli.column." + name), true);
    }
}
