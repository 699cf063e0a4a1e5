package app.pathfinder.core.skill;

import java.util.UUID;

/**
 * The last entry of a page of a list, after which the next page begins: lists go by the name and then the id.
 *
 * @param sortName the name as the database compares it
 */
public record SkillCursor(String sortName, UUID id) {}
