package app.pathfinder.core.skill.extraction;

import app.pathfinder.core.skill.CatalogSkill;
import app.pathfinder.core.skill.SkillAliases;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a skill is called: its name and the other names of it. Immutable. */
public record SkillTerms(UUID skillId, String name, List<String> aliases) {
    public SkillTerms {
        aliases = List.copyOf(aliases);
    }

    /** The terms of a skill as the catalogue stores it. */
    public static SkillTerms of(CatalogSkill skill) {
        return of(skill.id(), skill.name(), skill.aliases());
    }

    /** The terms of a skill whose aliases are separated by commas, semicolons or lines. */
    public static SkillTerms of(UUID skillId, String name, @Nullable String aliases) {
        return new SkillTerms(skillId, name, SkillAliases.split(aliases));
    }
}
