package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.profile.ProfileDefaults;
import java.util.HashMap;
import java.util.Objects;

/** Takes an import back, but for what was changed since. For one transaction. */
final class ImportUndo {
    private final UserTransaction tx;
    private final Runnable onRow;
    private final ProfileDefaults defaults = new ProfileDefaults();
    private int removed;
    private int restored;
    private int kept;

    ImportUndo(UserTransaction tx, Runnable onRow) {
        this.tx = tx;
        this.onRow = onRow;
    }

    ImportUndone run(ImportReceipt receipt) {
        defaults.lock(tx);
        // Backwards, so that what refers to another record goes before it.
        receipt.added().reversed().forEach(this::remove);
        receipt.changed().forEach(this::restore);
        defaults.settle(tx);
        return new ImportUndone(removed, restored, kept);
    }

    private void remove(ImportReceipt.Added added) {
        onRow.run();
        var rows = UserRows.of(added.table());
        if (hasGoneOn(added)) {
            kept++;
        } else if (rows.delete(tx, added.key(), added.version())) {
            removed++;
        } else if (rows.find(tx, added.key()).isPresent()) {
            kept++;
        }
    }

    /** A message more does not make another version of its conversation. */
    private boolean hasGoneOn(ImportReceipt.Added added) {
        return added.table() == UserTable.CONVERSATIONS && countMessages(added.key()) != added.messages();
    }

    private long countMessages(Object conversation) {
        return tx.statement("select count(*) as number from <messages> where conversation_id = :conversation_id")
                .bind("conversation_id", (String) conversation)
                .one(row -> row.longNumber("number"));
    }

    private void restore(ImportReceipt.Changed changed) {
        onRow.run();
        var rows = UserRows.of(changed.table());
        var before = new HashMap<>(changed.before());
        if (changed.table() == UserTable.PROFILE_SUMMARIES) {
            rows.find(tx, changed.key()).ifPresent(now -> before.put("is_default", now.get("is_default")));
        }
        if (rows.update(tx, before, changed.version())) {
            restored++;
        } else if (rows.find(tx, Objects.requireNonNull(changed.key())).isPresent()) {
            kept++;
        }
    }
}
