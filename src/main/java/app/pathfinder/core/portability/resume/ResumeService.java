package app.pathfinder.core.portability.resume;

import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.skill.ListedSkill;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person can put into a résumé. Any thread but JavaFX's; throws {@link Problem} like the services of the
 * single kinds of record.
 */
public final class ResumeService {
    /** So many of each kind are offered: more than anybody reads in a résumé. */
    public static final int MOST = 500;

    private static final int MOST_SKILLS = 5_000;
    private static final SkillFilter CONFIRMED = new SkillFilter(Set.of(SkillStatus.CONFIRMED), null, null, null, "");
    private static final Comparator<@Nullable Integer> LEVEL =
            Comparator.nullsFirst(Comparator.<Integer>naturalOrder());
    private static final Comparator<Experience> WORK_FIRST_AND_NEWEST = Comparator.comparing(Experience::type)
            .thenComparing(Experience::startDate, Comparator.reverseOrder())
            .thenComparing(Experience::id, Comparator.reverseOrder());

    private final ProfileService profiles;
    private final ExperienceService experiences;
    private final SkillService skills;
    private final AchievementService achievements;

    @Inject
    public ResumeService(
            ProfileService profiles,
            ExperienceService experiences,
            SkillService skills,
            AchievementService achievements) {
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
        var skillPage = skills.list(CONFIRMED, null, MOST_SKILLS);
        progress.throwIfCancelled();
        var achievementPage = achievements.list(AchievementFilter.ALL, null, MOST);
        return new ResumeMaterial(
                profilePage.items(),
                experiencePage.items().stream().sorted(WORK_FIRST_AND_NEWEST).toList(),
                distinct(skillPage.items()),
                achievementPage.items(),
                profilePage.next() == null
                        && experiencePage.next() == null
                        && skillPage.next() == null
                        && achievementPage.next() == null);
    }

    /** A skill that shows in several experiences is one skill, of the highest level that it has anywhere. */
    private static List<ResumeSkill> distinct(List<ListedSkill> listed) {
        var byId = new LinkedHashMap<UUID, ResumeSkill>();
        for (var each : listed) {
            var skill = skill(each);
            if (skill != null) {
                byId.merge(
                        skill.id(), skill, (one, other) -> LEVEL.compare(one.level(), other.level()) < 0 ? other : one);
            }
        }
        return byId.values().stream()
                .sorted(Comparator.comparing(ResumeSkill::level, LEVEL.reversed())
                        .thenComparing(ResumeSkill::name))
                .toList();
    }

    private static @Nullable ResumeSkill skill(ListedSkill listed) {
        var mapping = listed.mapping().content();
        var id = mapping.skillId();
        var name = listed.name();
        return id == null || name == null
                ? null
                : new ResumeSkill(
                        id, name, Objects.requireNonNullElse(listed.category(), ""), mapping.proficiencyLevel());
    }
}
