package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the words that show a skill stand in the text of an experience. Stateless. */
final class SkillEvidence {
    private SkillEvidence() {}

    /** Where an experience has another text by now, where words stood in the old one says nothing of it. */
    static void afterChange(
            UserTransaction tx,
            UserTable table,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        if (table == UserTable.EXPERIENCES_DETAILED
                && !Objects.equals(before.get("description"), after.get("description"))) {
            tx.statement("""
                            update <skill_mappings> set evidence_start = null, evidence_end = null
                            where experience_id = :experience_id
                            """)
                    .bind("experience_id", RowValues.id(after, "experience_id"))
                    .execute();
        }
    }
}
