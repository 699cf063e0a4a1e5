package app.pathfinder.core.reference;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A skill as the catalogue holds it. Immutable. */
record StoredSkill(
        UUID id,
        String name,
        @Nullable String category,
        List<String> aliases,
        @Nullable String description,
        @Nullable String uri,
        boolean isRetired) {
    StoredSkill {
        aliases = List.copyOf(aliases);
    }

    /** One that the catalogue does not have yet. */
    static StoredSkill of(OutsideSkill skill, List<String> aliases) {
        return new StoredSkill(
                ReferenceIds.outside(skill),
                skill.name(),
                skill.category(),
                aliases,
                skill.description(),
                skill.uri(),
                false);
    }

    /**
     * This one with what another catalogue adds. What is there stays as it is, because somebody may have written it; only
     * whether it is given up follows the catalogue that it came from.
     */
    StoredSkill with(OutsideSkill skill, List<String> allAliases) {
        return new StoredSkill(
                id,
                name,
                category == null ? skill.category() : category,
                allAliases,
                description == null ? skill.description() : description,
                uri == null ? skill.uri() : uri,
                (uri != null && uri.equals(skill.uri())) ? skill.isRetired() : isRetired);
    }
}
