package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What records speak of that all users share, looked up once each. For one transaction. */
final class Catalogues {
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

    boolean hasPath(UUID id) {
        return paths.computeIfAbsent(id, wanted -> name(PATH, wanted)).isPresent();
    }

    boolean hasRole(UUID id) {
        return roles.computeIfAbsent(id, wanted -> name(ROLE, wanted)).isPresent();
    }

    private Optional<String> name(String sql, UUID id) {
        return tx.statement(sql).bind("id", id).findOne(row -> row.text("name"));
    }
}
