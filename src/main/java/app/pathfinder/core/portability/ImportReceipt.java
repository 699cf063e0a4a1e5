package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import did, and what {@link RecordImportService#undo} needs to take it back. Immutable; any thread. */
public final class ImportReceipt {
    private final List<Added> added;
    private final List<Changed> changed;
    private final long messages;
    private final int passedOver;

    /**
     * A row that was added.
     *
     * @param messages how many messages a conversation came with; 0 for other records
     */
    record Added(UserTable table, Object key, int version, long messages) {}

    /**
     * A row that was changed.
     *
     * @param version the one that it has since
     * @param before what it was
     */
    record Changed(UserTable table, Object key, int version, Map<String, @Nullable Object> before) {}

    ImportReceipt(List<Added> added, List<Changed> changed, long messages, int passedOver) {
        this.added = List.copyOf(added);
        this.changed = List.copyOf(changed);
        this.messages = messages;
        this.passedOver = passedOver;
    }

    /** How many records were added, the messages of conversations apart. */
    public int additions() {
        return added.size();
    }

    /** How many records were changed. */
    public int changes() {
        return changed.size();
    }

    /** How many messages came with conversations. */
    public long messages() {
        return messages;
    }

    /** How many were left because they had been changed, added or deleted since the plan was made. */
    public int passedOver() {
        return passedOver;
    }

    /** The experiences that were added. */
    public List<UUID> experiences() {
        return added.stream()
                .filter(each -> each.table() == UserTable.EXPERIENCES_DETAILED)
                .map(each -> (UUID) each.key())
                .toList();
    }

    List<Added> added() {
        return added;
    }

    List<Changed> changed() {
        return changed;
    }
}
