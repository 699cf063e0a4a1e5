package app.pathfinder.demo;

import app.pathfinder.core.skill.CatalogQuery;
import app.pathfinder.core.skill.CatalogSkill;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillDecisions;
import app.pathfinder.core.skill.SkillStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a skill of theirs, as the file tells it.
 *
 * @param name of a skill of the catalogue; nothing is said if there is no such skill
 * @param lastUsed how long ago, so that it stays believable
 */
record DemoSkill(
        String name,
        @Nullable Integer level,
        @Nullable BigDecimal years,
        @Nullable Period lastUsed) {
    private static final int NAMED_ALIKE = 20;

    void say(SkillCatalog catalog, OwnSkills skills, SkillDecisions decisions) {
        inCatalog(catalog).ifPresent(skill -> {
            var date = lastUsed == null
                    ? null
                    : LocalDate.now(ZoneId.systemDefault()).minus(lastUsed);
            var statement = new SkillStatement(skill.id(), level, years, date);
            var known = skills.find(skill.id());
            if (known.isPresent()) {
                decisions.restate(skill.id(), known.get().version(), statement);
            } else {
                decisions.state(statement);
            }
        });
    }

    private Optional<CatalogSkill> inCatalog(SkillCatalog catalog) {
        return catalog.search(CatalogQuery.beginning(name), null, NAMED_ALIKE).items().stream()
                .filter(skill -> skill.name().equals(name))
                .findFirst();
    }
}
