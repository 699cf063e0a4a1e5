package app.pathfinder.core.leak;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.skill.CategoryUsage;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.skill.SkillUsage;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.sql.SQLException;

/** Compares what a user's services count with the rows of that user's tables. */
final class Figures {
    private final Messages texts = Messages.english();
    private final UserDatabase own;
    private final Person person;
    private final Reckoning reckoning;

    Figures(TestDatabase database, Person person, Reckoning reckoning) {
        this.own = database.databaseOf(person.context());
        this.person = person;
        this.reckoning = reckoning;
    }

    void assertRight() throws SQLException {
        assertCounts();
        assertSkills();
        assertAchievements();
        assertObjectives();
    }

    private void assertCounts() throws SQLException {
        var experiences = new ExperienceService(own, texts).count(ExperienceFilter.ALL);
        same(experiences, UserTable.EXPERIENCES_DETAILED, "true");
        same(new ProfileService(own, texts).count(ProfileFilter.ALL), UserTable.PROFILE_SUMMARIES, "true");
        same(new ConversationService(own, texts).count(ConversationFilter.ALL), UserTable.CONVERSATIONS, "true");
        var messages = new MessageService(own, texts).search("", null, null, Page.MAX_LIMIT);
        same(messages.items().size(), UserTable.MESSAGES, "true");
    }

    private void assertSkills() throws SQLException {
        var skills = new SkillService(own, texts);
        same(skills.count(SkillFilter.ALL), UserTable.SKILL_MAPPINGS, "true");
        var statuses = skills.countsByStatus();
        for (var status : SkillStatus.values()) {
            same(statuses.getOrDefault(status, -1L), UserTable.SKILL_MAPPINGS, "status = '" + status.code() + "'");
        }
        var bySkill = skills.usageBySkill(Page.MAX_LIMIT).stream()
                .mapToLong(SkillUsage::usageCount)
                .sum();
        same(bySkill, UserTable.SKILL_MAPPINGS, "status <> 'rejected'");
        var byCategory = skills.usageByCategory(Page.MAX_LIMIT).stream()
                .mapToLong(CategoryUsage::shownCount)
                .sum();
        same(byCategory, UserTable.SKILL_MAPPINGS, "status <> 'rejected' and experience_id is not null");
    }

    private void assertAchievements() throws SQLException {
        var achievements = new AchievementService(own, texts);
        same(achievements.count(AchievementFilter.ALL), UserTable.ACHIEVEMENT_METRICS, "true");
        var numbers = achievements.numbers();
        same(numbers.withNumber(), UserTable.ACHIEVEMENT_METRICS, "metric_value is not null");
        same(numbers.withoutNumber(), UserTable.ACHIEVEMENT_METRICS, "metric_value is null");
        var ofExperiences = achievements.countByExperience().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        same(ofExperiences, UserTable.ACHIEVEMENT_METRICS, "experience_id is not null");
    }

    private void assertObjectives() throws SQLException {
        var objectives = new ObjectiveService(own, texts);
        var figures = objectives.figures();
        for (var status : ObjectiveStatus.values()) {
            same(figures.count(status), UserTable.CAREER_OBJECTIVES, "status = '" + status.code() + "'");
        }
    }

    private void same(long figure, UserTable table, String condition) throws SQLException {
        assertThat(figure)
                .as(person.username() + ": " + table + " where " + condition)
                .isEqualTo(reckoning.count(person, table, condition));
    }
}
