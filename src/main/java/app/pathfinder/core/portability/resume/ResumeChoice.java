package app.pathfinder.core.portability.resume;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.Stored;
import java.util.List;

/** What a person chose for a résumé, each list in the order in which they want it. Immutable. */
public record ResumeChoice(
        Profile profile,
        ResumeContact contact,
        PaperSize paper,
        List<Experience> experiences,
        List<ResumeSkill> skills,
        List<Stored<Achievement>> achievements) {
    public ResumeChoice {
        experiences = List.copyOf(experiences);
        skills = List.copyOf(skills);
        achievements = List.copyOf(achievements);
    }
}
