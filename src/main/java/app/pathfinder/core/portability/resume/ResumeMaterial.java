package app.pathfinder.core.portability.resume;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.Stored;
import java.util.List;

/**
 * What a person can choose from for a résumé. Immutable.
 *
 * @param profiles the default first
 * @param experiences in the order of a résumé: work first, and the newest first in each kind
 * @param skills those confirmed, the best first
 * @param isComplete whether there is nothing beyond these
 */
public record ResumeMaterial(
        List<Stored<Profile>> profiles,
        List<Experience> experiences,
        List<ResumeSkill> skills,
        List<Stored<Achievement>> achievements,
        boolean isComplete) {
    public ResumeMaterial {
        profiles = List.copyOf(profiles);
        experiences = List.copyOf(experiences);
        skills = List.copyOf(skills);
        achievements = List.copyOf(achievements);
    }
}
