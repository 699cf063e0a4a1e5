package app.pathfinder.core.portability.resume;

import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.OwnSkillFilter;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person can put into a résumé. Any thread but JavaFX's; throws {@link Problem} like the services of the
 * single kinds of record.
 */
public final class ResumeService {
    /** So many of each kind are offered: more than anybody reads in a résumé. */
    public static final int MOST = 500;

    private static final OwnSkillFilter CONFIRMED = new OwnSkillFilter(SkillStatus.CONFIRMED, null, "");
    private static final Comparator<@Nullable Integer> LEVEL =
            Comparator.nullsFirst(Comparator.<Integer>naturalOrder());
    private static final Comparator<Experience> WORK_FIRST_AND_NEWEST = Comparator.comparing(Experience::type)
            .thenComparing(Experience::startDate, Comparator.reverseOrder())
            .thenComparing(Experience::id, Comparator.reverseOrder());

    private final ProfileService profiles;
    private final ExperienceService experiences;
    private final OwnSkills skills;
    private final AchievementService achievements;

    @Inject
    public ResumeService(
            ProfileService profiles, ExperienceService experiences, OwnSkills skills, AchievementService achievements) {
        this.profiles = profiles;
        this.experiences = experiences;
        this.skills = skills;
        this.achievements = achievements;
    }

    /** What there is to choose from. */
    public ResumeMaterial material(Progress progress) {
        var profilePage = profiles.list(ProfileFilter.ALL, null, MOST);
        progress.throwIfCancelled();
        var experiencePage = experiences.list(ExperienceFilter.ALL, null, MOST);
        progress.throwIfCancelled();
        var skillPage = skills.list(CONFIRMED, null, MOST);
        progress.throwIfCancelled();
        var achievementPage = achievements.list(AchievementFilter.ALL, null, MOST);
        return new ResumeMaterial(
                profilePage.items(),
                experiencePage.items().stream().sorted(WORK_FIRST_AND_NEWEST).toList(),
                bestFirst(skillPage.items()),
                achievementPage.items(),
                profilePage.next() == null
                        && experiencePage.next() == null
                        && skillPage.next() == null
                        && achievementPage.next() == null);
    }

    private static List<ResumeSkill> bestFirst(List<OwnSkill> skills) {
        return skills.stream()
                .flatMap(skill -> named(skill).stream())
                .sorted(Comparator.comparing(ResumeSkill::level, LEVEL.reversed())
                        .thenComparing(ResumeSkill::name))
                .toList();
    }

    private static Optional<ResumeSkill> named(OwnSkill skill) {
        return Optional.ofNullable(skill.name())
                .map(name -> new ResumeSkill(
                        skill.skillId(), name, Objects.requireNonNullElse(skill.category(), ""), skill.level()));
    }
}
