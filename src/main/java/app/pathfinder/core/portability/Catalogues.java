package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What records speak of that all users share, looked up once each. For one transaction. */
final class Catalogues {
    static final String CAREER_PATH = "career_path_id";
    static final String ROLE_TEMPLATE = "role_template_id";

    private static final String SKILL = "select skill_name as name from pf_ref_skills_catalog where skill_id = :id";
    private static final String PATH = "select name from pf_ref_career_paths where career_path_id = :id";
    private static final String ROLE = "select title as name from pf_ref_role_templates where role_template_id = :id";

    private final UserTransaction tx;
    private final Map<UUID, Optional<String>> skills = new HashMap<>();
    private final Map<UUID, Optional<String>> paths = new HashMap<>();
    private final Map<UUID, Optional<String>> roles = new HashMap<>();

    Catalogues(UserTransaction tx) {
        this.tx = tx;
    }

    Optional<String> skill(UUID id) {
        return skills.computeIfAbsent(id, wanted -> name(SKILL, wanted));
    }

    /** Takes out of an objective what is not here, and tells the columns. */
    List<String> dropUnknown(Map<String, @Nullable Object> objective) {
        var dropped = new ArrayList<String>();
        dropUnknown(objective, CAREER_PATH, PATH, paths, dropped);
        dropUnknown(objective, ROLE_TEMPLATE, ROLE, roles, dropped);
        return dropped;
    }

    private void dropUnknown(
            Map<String, @Nullable Object> objective,
            String column,
            String sql,
            Map<UUID, Optional<String>> known,
            List<String> dropped) {
        var id = RowValues.id(objective, column);
        if (id != null && known.computeIfAbsent(id, wanted -> name(sql, wanted)).isEmpty()) {
            objective.put(column, null);
            dropped.add(column);
        }
    }

    private Optional<String> name(String sql, UUID id) {
        return tx.statement(sql).bind("id", id).findOne(row -> row.text("name"));
    }
}
