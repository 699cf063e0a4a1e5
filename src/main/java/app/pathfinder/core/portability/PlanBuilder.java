package app.pathfinder.core.portability;

import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects a plan, within bounds. For one thread. */
final class PlanBuilder {
    /** More than a record ever had; a list of them fits the memory. */
    static final int MOST_ITEMS = 200_000;

    private static final int MOST_NOTES = 1_000;

    private final Messages messages;
    private final List<ImportPlan.Entry> entries = new ArrayList<>();
    private final List<ImportNote> notes = new ArrayList<>();
    private long furtherNotes;
    private long identical;

    PlanBuilder(Messages messages) {
        this.messages = messages;
    }

    /** What an item calls its record. */
    record Name(
            String title, @Nullable String detail, @Nullable LocalDate since) {}

    void addition(ImportedKind kind, Object key, Name name, ImportItem.@Nullable Conflict conflict) {
        add(kind, key, null, ImportItem.Effect.ADDITION, name, List.of(), conflict);
    }

    void change(
            ImportedKind kind,
            Object key,
            int version,
            Name name,
            List<FieldChange> changes,
            ImportItem.@Nullable Conflict conflict) {
        add(kind, key, version, ImportItem.Effect.CHANGE, name, changes, conflict);
    }

    private void add(
            ImportedKind kind,
            Object key,
            @Nullable Integer version,
            ImportItem.Effect effect,
            Name name,
            List<FieldChange> changes,
            ImportItem.@Nullable Conflict conflict) {
        if (entries.size() == MOST_ITEMS) {
            throw Utf8File.unusable("file.record.too-many", MOST_ITEMS);
        }
        var item = new ImportItem(
                entries.size(), kind, effect, name.title(), name.detail(), name.since(), changes, conflict);
        entries.add(new ImportPlan.Entry(item, key, version));
    }

    void identical() {
        identical++;
    }

    void note(String where, String key, Object... arguments) {
        noteText(where, messages.text(key, arguments));
    }

    void noteText(String where, String sentence) {
        if (notes.size() < MOST_NOTES) {
            notes.add(new ImportNote(where, sentence));
        } else {
            furtherNotes++;
        }
    }

    ImportPlan build(ImportFormat format, Supplier<RowSource> source) {
        return new ImportPlan(format, entries, notes, furtherNotes, identical, source);
    }
}
