package app.pathfinder.core.skill;

import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a mapping speaks of: a skill of the catalogue and an experience. Without state of its own; any thread. */
final class SkillReferences {
    private final SkillRepository repository;
    private final CatalogRepository catalog = new CatalogRepository();

    SkillReferences(SkillRepository repository) {
        this.repository = repository;
    }

    /**
     * Why a mapping cannot speak of what it does.
     *
     * @param keptSkillId the skill that it has already, which it may keep; null for a new mapping
     */
    List<FieldError> errors(UserTransaction tx, SkillMapping mapping, @Nullable UUID keptSkillId) {
        return FieldRules.all(
                Objects.equals(mapping.skillId(), keptSkillId) ? Optional.empty() : skillError(tx, mapping.skillId()),
                experienceExists(tx, mapping) ? Optional.empty() : FieldRules.missing(SkillField.EXPERIENCE));
    }

    private Optional<FieldError> skillError(UserTransaction tx, @Nullable UUID skillId) {
        return SkillRules.errorOf(catalog.find(tx, Objects.requireNonNull(skillId)));
    }

    /** The mapping of a deleted record, of no experience if that is gone by now. */
    Stored<SkillMapping> whatExists(UserTransaction tx, Stored<SkillMapping> stored) {
        return experienceExists(tx, stored.content())
                ? stored
                : new Stored<>(
                        stored.id(),
                        stored.content().withoutExperience(),
                        stored.createdAt(),
                        stored.updatedAt(),
                        stored.version());
    }

    private boolean experienceExists(UserTransaction tx, SkillMapping mapping) {
        var experienceId = mapping.experienceId();
        return experienceId == null || repository.lockExperience(tx, experienceId);
    }
}
