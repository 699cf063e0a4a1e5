package app.pathfinder.core.skill;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the catalogue that all users share. Immutable.
 *
 * @param aliases other names, separated by commas, semicolons or lines
 * @param externalUri where another catalogue describes it
 * @param retired whether it is kept only for those who have it already
 * @param cursor the place of this skill in the order of lists
 */
public record CatalogSkill(
        UUID id,
        String name,
        @Nullable String category,
        @Nullable String aliases,
        @Nullable String description,
        @Nullable String externalUri,
        boolean retired,
        SkillCursor cursor) {}
