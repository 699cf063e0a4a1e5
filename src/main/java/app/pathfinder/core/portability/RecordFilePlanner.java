package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.text.Messages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a file of records with the records that are there, by their ids. What a conversation says is settled by its
 * record: one that is here stays as it is, because it may have gone on in both places. For one transaction.
 */
final class RecordFilePlanner {
    private final UserTransaction tx;
    private final Messages messages;
    private final RowRules rules;
    private final Catalogues catalogues;
    private final ExperienceIndex experiences;
    private final PlanBuilder plan;

    RecordFilePlanner(UserTransaction tx, Messages messages) {
        this.tx = tx;
        this.messages = messages;
        this.rules = new RowRules(messages);
        this.catalogues = new Catalogues(tx);
        this.experiences = ExperienceIndex.of(tx);
        this.plan = new PlanBuilder(messages);
    }

    PlanBuilder plan(RowSource source, Runnable onRow) {
        for (var kind : ImportedKind.values()) {
            source.forEach(kind.table(), (line, row) -> {
                onRow.run();
                take(kind, line, row);
            });
        }
        source.forEach(UserTable.MESSAGES, (line, row) -> {
            onRow.run();
            rules.flaw(UserTable.MESSAGES, row).ifPresent(flaw -> plan.noteText(where(UserTable.MESSAGES, line), flaw));
        });
        return plan;
    }

    private void take(ImportedKind kind, long line, Map<String, @Nullable Object> row) {
        var flaw = rules.flaw(kind.table(), row);
        if (flaw.isPresent()) {
            plan.noteText(where(kind.table(), line), flaw.get());
        } else if (kind == ImportedKind.SKILL && skill(row) == null) {
            plan.note(where(kind.table(), line), "portability.note.skill-id-unknown");
        } else if (kind == ImportedKind.OBJECTIVE) {
            compare(kind, line, withoutUnknown(line, row));
        } else {
            compare(kind, line, row);
        }
    }

    /** An objective as it will be stored. */
    private Map<String, @Nullable Object> withoutUnknown(long line, Map<String, @Nullable Object> row) {
        var objective = new HashMap<>(row);
        var where = where(UserTable.CAREER_OBJECTIVES, line);
        catalogues.dropUnknown(objective).forEach(column -> plan.note(where, noteOf(column)));
        return objective;
    }

    private static String noteOf(String column) {
        return column.equals(Catalogues.CAREER_PATH)
                ? "portability.note.path-unknown"
                : "portability.note.role-unknown";
    }

    private void compare(ImportedKind kind, long line, Map<String, @Nullable Object> row) {
        var rows = UserRows.of(kind.table());
        var key = Objects.requireNonNull(row.get(rows.description().key().name()));
        var existing = rows.find(tx, key).orElse(null);
        if (existing == null) {
            plan.addition(kind, key, name(kind, row), similar(kind, row));
            return;
        }
        var changes = RowValues.differences(rows.description(), existing, row).stream()
                .filter(change -> !change.column().equals("is_default"))
                .toList();
        if (changes.isEmpty()) {
            plan.identical();
        } else if (kind == ImportedKind.CONVERSATION) {
            plan.note(where(kind.table(), line), "portability.note.conversation-here");
        } else {
            var newerHere = RowValues.updatedAt(existing).isAfter(RowValues.updatedAt(row));
            plan.change(
                    kind,
                    key,
                    RowValues.version(existing),
                    name(kind, existing),
                    changes,
                    newerHere ? ImportItem.Conflict.CHANGED_SINCE : null);
        }
    }

    private ImportItem.@Nullable Conflict similar(ImportedKind kind, Map<String, @Nullable Object> row) {
        return kind == ImportedKind.EXPERIENCE
                        && !experiences
                                .matching(
                                        RowValues.text(row, "title"),
                                        RowValues.optionalText(row, "organization"),
                                        PartialDate.of(Objects.requireNonNull(RowValues.day(row, "start_date"))))
                                .isEmpty()
                ? ImportItem.Conflict.SIMILAR_EXISTS
                : null;
    }

    private @Nullable String skill(Map<String, @Nullable Object> row) {
        return catalogues
                .skill(Objects.requireNonNull(RowValues.id(row, "skill_id")))
                .orElse(null);
    }

    private PlanBuilder.Name name(ImportedKind kind, Map<String, @Nullable Object> row) {
        return switch (kind) {
            case EXPERIENCE ->
                new PlanBuilder.Name(
                        RowValues.text(row, "title"),
                        RowValues.optionalText(row, "organization"),
                        RowValues.day(row, "start_date"));
            case PROFILE -> named(first(row, "headline", "target_role", "profile_type"));
            case CONVERSATION -> named(first(row, "title", "first_message"));
            case SKILL -> named(Objects.requireNonNullElse(skill(row), ""));
            case ACHIEVEMENT -> named(RowValues.text(row, "name"));
            case OBJECTIVE -> named(RowValues.text(row, "title"));
        };
    }

    private static PlanBuilder.Name named(String title) {
        return new PlanBuilder.Name(title, null, null);
    }

    private String first(Map<String, @Nullable Object> row, String... columns) {
        return Stream.of(columns)
                .map(column -> RowValues.text(row, column))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> messages.text("portability.untitled"));
    }

    private String where(UserTable table, long line) {
        return messages.text(
                "portability.where.line",
                messages.text("portability.table." + table.suffix().toLowerCase(Locale.ROOT)),
                line);
    }
}
