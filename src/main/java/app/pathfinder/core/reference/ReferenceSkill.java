package app.pathfinder.core.reference;

/**
 * A skill as the shipped catalogue describes it.
 *
 * @param aliases other names, separated by semicolons; may be empty
 */
record ReferenceSkill(String name, String category, String aliases, String description) {}
