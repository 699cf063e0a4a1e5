package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.RecordContent;
import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the records of all kinds in a file of another program are compared with and collected in. For one transaction. */
final class OutsideComparison {
    private final UserTransaction tx;
    private final RowRules rules;
    private final NewRows newRows;
    private final PlanBuilder plan;
    private final MemoryRows rows = new MemoryRows();
    private final Set<Object> taken = new HashSet<>();

    OutsideComparison(UserTransaction tx, Messages messages, Instant now) {
        this.tx = tx;
        this.rules = new RowRules(messages);
        this.newRows = new NewRows(now);
        this.plan = new PlanBuilder(messages);
    }

    UserTransaction tx() {
        return tx;
    }

    NewRows newRows() {
        return newRows;
    }

    PlanBuilder plan() {
        return plan;
    }

    ImportPlan build(ImportFormat format) {
        Supplier<RowSource> source = () -> rows;
        return plan.build(format, source);
    }

    /** Whether nothing of the file meant the record of this key before. */
    boolean take(Object key) {
        return taken.add(key);
    }

    /** Whether it can be stored; else it is noted why not. */
    boolean isValid(String where, RecordContent content) {
        var flaw = content.validate().stream().findFirst();
        flaw.ifPresent(error -> plan.noteText(where, rules.sentence(error)));
        return flaw.isEmpty();
    }

    void add(ImportedKind kind, Object key, Map<String, @Nullable Object> row, PlanBuilder.Name name) {
        rows.add(kind.table(), row);
        plan.addition(kind, key, name, null);
    }

    /** Another text, unless it differs in blanks and the ends of lines only. */
    static void putIfOther(Map<String, @Nullable Object> row, String column, @Nullable String text) {
        if (text != null && !plain(text).equals(plain(RowValues.text(row, column)))) {
            row.put(column, text);
        }
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** A change of what is there to what the file says, if that is another thing. */
    void change(
            ImportedKind kind,
            Map<String, @Nullable Object> existing,
            Map<String, @Nullable Object> merged,
            PlanBuilder.Name name,
            boolean severalMatch) {
        var table = UserRows.of(kind.table());
        var changes = RowValues.differences(table.description(), existing, merged).stream()
                .filter(change -> !change.column().equals("is_current"))
                .toList();
        if (changes.isEmpty()) {
            plan.identical();
            return;
        }
        rows.add(kind.table(), merged);
        var key = Objects.requireNonNull(merged.get(table.description().key().name()));
        plan.change(kind, key, RowValues.version(existing), name, changes, conflict(changes, severalMatch));
    }

    private static ImportItem.@Nullable Conflict conflict(List<FieldChange> changes, boolean severalMatch) {
        if (severalMatch) {
            return ImportItem.Conflict.SEVERAL_MATCH;
        }
        return changes.stream().anyMatch(change -> change.before() != null) ? ImportItem.Conflict.REPLACES_VALUE : null;
    }
}
