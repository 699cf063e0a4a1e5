package app.pathfinder.core.reference;

import java.util.Map;

/**
 * A role on a career path, and what it asks for.
 *
 * @param path the name of its career path
 * @param level 1 at the entry, 5 at the top
 * @param skills the level, 1 to 5, that is asked of each skill, by the skill's name
 */
record ReferenceTemplate(String path, String title, int level, String summary, Map<String, Integer> skills) {
    ReferenceTemplate {
        skills = Map.copyOf(skills);
    }
}
