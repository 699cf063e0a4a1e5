package app.pathfinder.core.portability.resume;

import java.util.List;

/**
 * Skills of one kind.
 *
 * @param category empty where the catalogue does not say
 */
public record ResumeSkillGroup(String category, List<ResumeSkill> skills) {
    public ResumeSkillGroup {
        skills = List.copyOf(skills);
    }

    /** The names in a line. */
    public String names() {
        return String.join(", ", skills.stream().map(ResumeSkill::name).toList());
    }
}
