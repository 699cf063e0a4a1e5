package app.pathfinder.core.portability;

import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.profile.ProfileDefaults;
import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stores what was accepted of a plan. For one transaction. */
final class ImportRun {
    /** What is changed is kept for an undo. */
    private static final int MOST_CHANGES = 20_000;

    private final UserTransaction tx;
    private final RowRules rules;
    private final Catalogues catalogues;
    private final Map<UserTable, Map<Object, ImportPlan.Entry>> accepted;
    private final Runnable onRow;
    private final ProfileDefaults defaults = new ProfileDefaults();
    private final List<ImportReceipt.Added> added = new ArrayList<>();
    private final List<ImportReceipt.Changed> changed = new ArrayList<>();
    private final Map<Object, Long> messagesOf = new HashMap<>();
    private final ExperienceReferences references;
    private boolean hasDefault;
    private int passedOver;

    ImportRun(
            UserTransaction tx,
            Messages messages,
            Map<UserTable, Map<Object, ImportPlan.Entry>> accepted,
            Runnable onRow) {
        this.tx = tx;
        this.rules = new RowRules(messages);
        this.catalogues = new Catalogues(tx);
        this.accepted = accepted;
        this.onRow = onRow;
        this.references = new ExperienceReferences(tx);
    }

    ImportReceipt run(RowSource source) {
        defaults.lock(tx);
        hasDefault = defaults.current(tx).isPresent();
        for (var table : UserTable.values()) {
            source.forEach(table, (line, row) -> {
                onRow.run();
                take(table, row);
            });
        }
        defaults.settle(tx);
        return new ImportReceipt(
                added.stream().map(this::withMessages).toList(),
                changed,
                messagesOf.values().stream().mapToLong(Long::longValue).sum(),
                passedOver);
    }

    private ImportReceipt.Added withMessages(ImportReceipt.Added each) {
        return each.table() == UserTable.CONVERSATIONS
                ? new ImportReceipt.Added(
                        each.table(), each.key(), each.version(), messagesOf.getOrDefault(each.key(), 0L))
                : each;
    }

    private void take(UserTable table, Map<String, @Nullable Object> row) {
        if (table == UserTable.MESSAGES) {
            takeMessage(row);
            return;
        }
        var key = row.get(UserRows.of(table).description().key().name());
        var entry = accepted.getOrDefault(table, Map.of()).get(key);
        // Looked at again, because the file may be another one by now.
        if (entry != null && rules.flaw(table, row).isEmpty()) {
            takeAccepted(table, entry, prepared(table, row));
        }
    }

    private void takeAccepted(UserTable table, ImportPlan.Entry entry, Map<String, @Nullable Object> row) {
        var done = entry.version() == null
                ? add(table, entry.key(), row)
                : change(table, entry.key(), entry.version(), row);
        if (!done) {
            passedOver++;
        }
    }

    private boolean add(UserTable table, Object key, Map<String, @Nullable Object> row) {
        var inserted = UserRows.of(table).insert(tx, row);
        if (inserted) {
            added.add(new ImportReceipt.Added(table, key, RowValues.version(row), 0));
            if (table == UserTable.CONVERSATIONS) {
                messagesOf.put(key, 0L);
            }
        }
        return inserted;
    }

    private boolean change(UserTable table, Object key, int version, Map<String, @Nullable Object> row) {
        if (changed.size() == MOST_CHANGES) {
            throw Utf8File.unusable("file.record.too-many-changes", MOST_CHANGES);
        }
        var rows = UserRows.of(table);
        var before = rows.find(tx, key).orElse(null);
        if (before == null) {
            return false;
        }
        if (table == UserTable.PROFILE_SUMMARIES) {
            row.put("is_default", before.get("is_default"));
        }
        var done = rows.update(tx, row, version);
        if (done) {
            changed.add(new ImportReceipt.Changed(table, key, version + 1, before));
            SkillEvidence.afterChange(tx, table, before, row);
        }
        return done;
    }

    /** Messages come with the conversation that was added, and with no other. */
    private void takeMessage(Map<String, @Nullable Object> row) {
        var conversation = row.get("conversation_id");
        if (messagesOf.containsKey(conversation)
                && rules.flaw(UserTable.MESSAGES, row).isEmpty()
                && UserRows.of(UserTable.MESSAGES).insert(tx, row)) {
            messagesOf.merge(conversation, 1L, Long::sum);
        }
    }

    /** A row without references to what is not here, and with one default profile at most. */
    private Map<String, @Nullable Object> prepared(UserTable table, Map<String, @Nullable Object> row) {
        var prepared = new HashMap<>(row);
        if (table != UserTable.EXPERIENCES_DETAILED) {
            references.dropMissing(prepared);
        }
        if (table == UserTable.CAREER_OBJECTIVES) {
            catalogues.dropUnknown(prepared);
        }
        if (table == UserTable.PROFILE_SUMMARIES) {
            prepareProfile(prepared);
        }
        return prepared;
    }

    private void prepareProfile(Map<String, @Nullable Object> row) {
        if (hasDefault) {
            row.put("is_default", false);
        }
        hasDefault |= Objects.equals(row.get("is_default"), true);
    }
}
