package app.pathfinder.core.experience;

import app.pathfinder.core.isolation.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The records of a user that speak of one of their experiences: skills, achievements and conversations, which stay when
 * it is deleted and speak of it again when it is put back. Immutable.
 */
public record ExperienceLinks(List<String> skills, List<String> achievements, List<String> conversations) {
    /** None at all. */
    public static final ExperienceLinks NONE = new ExperienceLinks(List.of(), List.of(), List.of());

    /** A table that may speak of an experience, and its key. */
    private enum Linked {
        SKILLS("<skill_mappings>", "mapping_id", false),
        ACHIEVEMENTS("<achievement_metrics>", "metric_id", false),
        CONVERSATIONS("<conversations>", "conversation_id", true);

        private final String key;
        private final String find;
        private final String join;
        private final boolean textKey;

        Linked(String table, String key, boolean textKey) {
            this.key = key;
            this.find = "select " + key + " from " + table + " where experience_id = :experience_id";
            this.join = "update " + table + " set experience_id = :experience_id where " + key
                    + " = :key and experience_id is null";
            this.textKey = textKey;
        }

        List<String> find(UserTransaction tx, UUID experienceId) {
            return tx.statement(find)
                    .bind("experience_id", experienceId)
                    .list(row -> textKey ? row.text(key) : row.id(key).toString());
        }

        void join(UserTransaction tx, UUID experienceId, List<String> keys) {
            for (var key : keys) {
                var statement = tx.statement(join).bind("experience_id", experienceId);
                var bound = textKey ? statement.bind("key", key) : statement.bind("key", UUID.fromString(key));
                bound.execute();
            }
        }
    }

    public ExperienceLinks {
        skills = List.copyOf(skills);
        achievements = List.copyOf(achievements);
        conversations = List.copyOf(conversations);
    }

    static ExperienceLinks to(UserTransaction tx, UUID experienceId) {
        var found = new ArrayList<List<String>>();
        for (var linked : Linked.values()) {
            found.add(linked.find(tx, experienceId));
        }
        return new ExperienceLinks(found.get(0), found.get(1), found.get(2));
    }

    /** Lets those that still exist, and speak of nothing else since, speak of the experience again. */
    void restore(UserTransaction tx, UUID experienceId) {
        Linked.SKILLS.join(tx, experienceId, skills);
        Linked.ACHIEVEMENTS.join(tx, experienceId, achievements);
        Linked.CONVERSATIONS.join(tx, experienceId, conversations);
    }
}
