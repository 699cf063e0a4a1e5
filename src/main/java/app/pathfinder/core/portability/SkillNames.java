package app.pathfinder.core.portability;

import app.pathfinder.core.record.Page;
import app.pathfinder.core.skill.CatalogQuery;
import app.pathfinder.core.skill.CatalogSkill;
import app.pathfinder.core.skill.SkillAliases;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillCursor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The skills of the catalogue by all their names, in any case; a skill's own name goes before another's alias. Immutable. */
final class SkillNames {
    /** Those of an empty catalogue. */
    static final SkillNames NONE = new SkillNames();

    private final Map<String, CatalogSkill> names = new HashMap<>();
    private final Map<String, CatalogSkill> aliases = new HashMap<>();

    private SkillNames() {}

    static SkillNames of(SkillCatalog catalog) {
        var names = new SkillNames();
        SkillCursor after = null;
        do {
            var page = catalog.search(CatalogQuery.beginning(""), after, Page.MAX_LIMIT);
            page.items().forEach(names::add);
            after = page.next();
        } while (after != null);
        return names;
    }

    private void add(CatalogSkill skill) {
        names.putIfAbsent(ExperienceIndex.folded(skill.name()), skill);
        SkillAliases.split(skill.aliases()).forEach(alias -> aliases.putIfAbsent(ExperienceIndex.folded(alias), skill));
    }

    Optional<CatalogSkill> find(String name) {
        var folded = ExperienceIndex.folded(name);
        return Optional.ofNullable(names.get(folded)).or(() -> Optional.ofNullable(aliases.get(folded)));
    }
}
