package app.pathfinder.cli;

import app.pathfinder.core.audit.AuditEntry;
import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries of the audit trail as a table that people read. */
final class AuditText {
    private final Messages messages;

    @Inject
    AuditText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(List<AuditEntry> entries) {
        var table = new TextTable(Stream.of("time", "actor", "action", "user", "resource", "outcome", "sealed")
                .map(this::column)
                .toList());
        entries.forEach(entry -> table.add(cells(entry)));
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(messages.text("cli.audit.count", entries.size()));
        return lines;
    }

    private TextTable.Column column(String name) {
        return new TextTable.Column(messages.text("cli.column." + name), false);
    }

    private List<String> cells(AuditEntry entry) {
        var row = entry.row();
        return List.of(
                TimeText.of(row.occurredAt()),
                person(entry.actorName(), row.actorId()),
                row.action(),
                person(entry.username(), row.userId()),
                Objects.requireNonNullElse(row.resourceType(), ""),
                outcome(row),
                messages.text(entry.sealed() ? "cli.yes" : "cli.no"));
    }

    /** Whose account is gone is still told apart from others by the id. */
    private static String person(@Nullable String name, @Nullable UUID id) {
        return name != null ? name : Objects.toString(id, "–");
    }

    private String outcome(AuditRow row) {
        if (row.success()) {
            return messages.text("cli.audit.succeeded");
        }
        var why = row.errorMessage();
        return why == null ? messages.text("cli.audit.failed") : messages.text("cli.audit.failed.because", why);
    }
}
