package app.pathfinder.core.reference;

/**
 * A career path as the shipped list describes it.
 *
 * @param typicalYears from its entry to its highest level
 */
record ReferencePath(String name, String description, int typicalYears) {}
