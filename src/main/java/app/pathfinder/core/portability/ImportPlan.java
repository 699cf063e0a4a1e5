package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an import would do, record by record, for a person to decide on. Immutable; any thread. */
public final class ImportPlan {
    private final ImportFormat format;
    private final List<Entry> entries;
    private final List<ImportNote> notes;
    private final long furtherNotes;
    private final long identical;
    private final Supplier<RowSource> source;

    /**
     * An item and the row that it is about.
     *
     * @param version of the record that it changes; null for an addition
     */
    record Entry(ImportItem item, Object key, @Nullable Integer version) {}

    ImportPlan(
            ImportFormat format,
            List<Entry> entries,
            List<ImportNote> notes,
            long furtherNotes,
            long identical,
            Supplier<RowSource> source) {
        this.format = format;
        this.entries = List.copyOf(entries);
        this.notes = List.copyOf(notes);
        this.furtherNotes = furtherNotes;
        this.identical = identical;
        this.source = source;
    }

    /** What kind of file it was. */
    public ImportFormat format() {
        return format;
    }

    /** The additions and changes, in the order of the file. */
    public List<ImportItem> items() {
        return entries.stream().map(Entry::item).toList();
    }

    /** What is not taken, and why; the first ones. */
    public List<ImportNote> notes() {
        return notes;
    }

    /** How many notes there are besides. */
    public long furtherNotes() {
        return furtherNotes;
    }

    /** How many records of the file are here already, exactly so. */
    public long identical() {
        return identical;
    }

    RowSource open() {
        return source.get();
    }

    /** The accepted entries of each table by their keys. */
    Map<UserTable, Map<Object, Entry>> accepted(Set<Integer> numbers) {
        var accepted = new HashMap<UserTable, Map<Object, Entry>>();
        for (var entry : entries) {
            if (numbers.contains(entry.item().number())) {
                accepted.computeIfAbsent(entry.item().kind().table(), table -> new HashMap<>())
                        .put(entry.key(), entry);
            }
        }
        return accepted;
    }
}
