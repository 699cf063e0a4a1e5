package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.profile.ProfileDefaults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an import back, but for what was changed since. For one transaction. */
final class ImportUndo {
    /** A suggestion of the program is nobody's word. */
    private static final String LOCK =
            "select experience_id from <experiences_detailed> where experience_id = :experience_id for update";

    private static final String SPEAKING = """
            select (select count(*) from <conversations> where experience_id = :experience_id)
              + (select count(*) from <achievement_metrics> where experience_id = :experience_id)
              + (select count(*) from <skill_mappings> where experience_id = :experience_id and status <> 'suggested')
              as found <from_nothing>
            """;

    private static final String SUGGESTIONS = """
            select mapping_id, row_version from <skill_mappings>
            where experience_id = :experience_id and status = 'suggested'
            """;

    private static final UserRows SKILLS = UserRows.of(UserTable.SKILL_MAPPINGS);

    private final UserTransaction tx;
    private final Runnable onRow;
    private final ProfileDefaults defaults = new ProfileDefaults();
    private final ExperienceReferences references;
    private int removed;
    private int restored;
    private int kept;

    private record Suggestion(UUID id, int version) {}

    ImportUndo(UserTransaction tx, Runnable onRow) {
        this.tx = tx;
        this.onRow = onRow;
        this.references = new ExperienceReferences(tx);
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
        if (hasGoneOn(added) || isSpokenOf(added)) {
            kept++;
            return;
        }
        lockExperience(added);
        var suggestions = suggestions(added);
        if (rows.delete(tx, added.key(), added.version())) {
            removed++;
            suggestions.forEach(each -> SKILLS.delete(tx, each.id(), each.version()));
        } else if (rows.find(tx, added.key()).isPresent()) {
            kept++;
        }
    }

    /** A message more does not make another version of its conversation. */
    private boolean hasGoneOn(ImportReceipt.Added added) {
        return added.table() == UserTable.CONVERSATIONS && countMessages(added.key()) != added.messages();
    }

    /** What else came with the import is gone by now: what still speaks of an experience, the person made since. */
    private boolean isSpokenOf(ImportReceipt.Added added) {
        return added.table() == UserTable.EXPERIENCES_DETAILED
                && tx.statement(SPEAKING)
                                .bind("experience_id", (UUID) added.key())
                                .one(row -> row.longNumber("found"))
                        > 0;
    }

    /** From here on nobody suggests skills of it who would come too late to be seen. */
    private void lockExperience(ImportReceipt.Added added) {
        if (added.table() == UserTable.EXPERIENCES_DETAILED) {
            tx.statement(LOCK).bind("experience_id", (UUID) added.key()).findOne(row -> row.id("experience_id"));
        }
    }

    /** What the program suggested of an experience goes with it. */
    private List<Suggestion> suggestions(ImportReceipt.Added added) {
        return added.table() == UserTable.EXPERIENCES_DETAILED
                ? tx.statement(SUGGESTIONS)
                        .bind("experience_id", (UUID) added.key())
                        .list(row -> new Suggestion(row.id("mapping_id"), row.number("row_version")))
                : List.of();
    }

    private long countMessages(Object conversation) {
        return tx.statement("select count(*) as found from <messages> where conversation_id = :conversation_id")
                .bind("conversation_id", (String) conversation)
                .one(row -> row.longNumber("found"));
    }

    private void restore(ImportReceipt.Changed changed) {
        onRow.run();
        var rows = UserRows.of(changed.table());
        var now = rows.find(tx, Objects.requireNonNull(changed.key()));
        if (now.isEmpty()) {
            return;
        }
        if (rows.update(tx, before(changed, now.get()), changed.version())) {
            restored++;
            SkillEvidence.afterChange(tx, changed.table(), now.get(), changed.before());
        } else {
            kept++;
        }
    }

    /** What was there, but for what other rows decide by now. */
    private Map<String, @Nullable Object> before(ImportReceipt.Changed changed, Map<String, @Nullable Object> now) {
        var before = new HashMap<>(changed.before());
        if (changed.table() == UserTable.PROFILE_SUMMARIES) {
            before.put("is_default", now.get("is_default"));
        }
        if (changed.table() != UserTable.EXPERIENCES_DETAILED) {
            references.dropMissing(before);
        }
        return before;
    }
}
