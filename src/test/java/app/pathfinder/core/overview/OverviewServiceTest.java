package app.pathfinder.core.overview;

import static app.pathfinder.core.overview.UnfinishedReason.ACHIEVEMENT_WITHOUT_NUMBER;
import static app.pathfinder.core.overview.UnfinishedReason.EXPERIENCE_SKILLS_UNANSWERED;
import static app.pathfinder.core.overview.UnfinishedReason.EXPERIENCE_WITHOUT_DETAIL;
import static app.pathfinder.core.overview.UnfinishedReason.OBJECTIVE_OVERDUE;
import static app.pathfinder.core.overview.UnfinishedReason.OBJECTIVE_WITHOUT_DATE;
import static app.pathfinder.core.overview.UnfinishedReason.PROFILE_WITHOUT_HEADLINE;
import static app.pathfinder.core.overview.UnfinishedReason.PROFILE_WITHOUT_SUMMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.skill.CatalogQuery;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What changed last, what is unfinished and what a search finds, on the real database. */
@SuppressWarnings("NullAway.Init")
class OverviewServiceTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);
    private static final String LONG = "Led the move of all wards to the new chart. ".repeat(4);

    private static int people;

    private final Messages messages = Messages.english();
    private UserDatabase own;

    @BeforeEach
    void begin() {
        people++;
        own = DATABASE.databaseOf(DATABASE.register("person" + people));
    }

    @Test
    void aNewcomerHasNothingAtAll() {
        var overview = read(5);

        assertThat(overview.isEmpty()).isTrue();
        assertThat(overview.unfinished()).isEqualTo(UnfinishedRecords.NONE);
        assertThat(overview.objectives()).isEmpty();
        assertThat(overview.openObjectives()).isZero();
    }

    @Test
    void everyKindOfRecordIsRecentTheLatestFirst() {
        var experience = experience("Nurse", ExperienceType.EMPLOYMENT, LONG);
        skill(experience, SkillStatus.CONFIRMED);
        skill(experience, SkillStatus.SUGGESTED);
        achievement("Shorter waits", BigDecimal.TEN);
        profile(null, "Summary");
        var conversation = new ConversationService(own, messages).create("Interview", null);
        objective("Lead a ward", ObjectiveStatus.ACTIVE, TODAY.plusDays(1));
        new MessageService(own, messages).append(conversation.id(), MessageRole.USER, "Hello", MessageState.COMPLETE);

        assertThat(read(10).recent())
                .extracting(RecentRecord::type)
                .containsExactly(
                        RecordType.CONVERSATION,
                        RecordType.OBJECTIVE,
                        RecordType.PROFILE,
                        RecordType.ACHIEVEMENT,
                        RecordType.SKILL,
                        RecordType.EXPERIENCE);
        assertThat(read(10).recent()).allMatch(RecentRecord::isNew);
        assertThat(read(2).recent()).hasSize(2);
    }

    @Test
    void whatWasChangedComesFirstAndIsNoLongerNew() {
        var first = experience("First", ExperienceType.PROJECT, LONG);
        experience("Second", ExperienceType.PROJECT, LONG);
        experiences().update(first.id(), 1, draft("First again", ExperienceType.PROJECT, LONG));

        assertThat(read(5).recent())
                .extracting(RecentRecord::title, RecentRecord::isNew)
                .containsExactly(tuple("First again", false), tuple("Second", true));
    }

    @Test
    void everyReasonIsFoundAndNothingThatIsFinished() {
        var brief = experience("Brief", ExperienceType.EMPLOYMENT, "Nights.");
        experience("Certificate", ExperienceType.CERTIFICATION, "Passed.");
        var told = experience("Told", ExperienceType.EMPLOYMENT, LONG);
        skill(told, SkillStatus.SUGGESTED);
        skill(told, SkillStatus.SUGGESTED);
        skill(brief, SkillStatus.REJECTED);
        achievement("Without", null);
        achievement("With", BigDecimal.ONE);
        profile(null, null);
        profile("Nurse", null);
        profile("Leader", "I lead.");
        objective("Late", ObjectiveStatus.ACTIVE, TODAY.minusDays(3));
        objective("Due today", ObjectiveStatus.ACTIVE, TODAY);
        objective("Late but reached", ObjectiveStatus.ACHIEVED, TODAY.minusDays(3));
        objective("Some day", ObjectiveStatus.ACTIVE, null);
        objective("Only planned", ObjectiveStatus.PLANNED, null);

        assertThat(read(10).unfinished().total()).isEqualTo(7);
        assertThat(read(10).unfinished().varied(10))
                .extracting(UnfinishedRecord::reason, UnfinishedRecord::title, UnfinishedRecord::amount)
                .containsExactly(
                        tuple(OBJECTIVE_OVERDUE, "Late", 3L),
                        tuple(EXPERIENCE_SKILLS_UNANSWERED, "Told", 2L),
                        tuple(EXPERIENCE_WITHOUT_DETAIL, "Brief", 1L),
                        tuple(ACHIEVEMENT_WITHOUT_NUMBER, "Without", 1L),
                        tuple(PROFILE_WITHOUT_HEADLINE, null, 1L),
                        tuple(PROFILE_WITHOUT_SUMMARY, "Nurse", 1L),
                        tuple(OBJECTIVE_WITHOUT_DATE, "Some day", 1L));
    }

    @Test
    void manyOfOneReasonLeaveRoomForOthersAndAreCounted() {
        for (var number = 0; number < 5; number++) {
            achievement("Number " + number, null);
        }
        profile(null, null);
        var unfinished = read(3).unfinished();

        assertThat(unfinished.total()).isEqualTo(6);
        assertThat(unfinished.first()).hasSize(4);
        assertThat(unfinished.varied(3))
                .extracting(UnfinishedRecord::reason)
                .containsExactly(ACHIEVEMENT_WITHOUT_NUMBER, ACHIEVEMENT_WITHOUT_NUMBER, PROFILE_WITHOUT_HEADLINE);
    }

    @Test
    void openObjectivesAreCountedAndTheFirstOfThemTold() {
        objective("Reached", ObjectiveStatus.ACHIEVED, TODAY);
        objective("Planned", ObjectiveStatus.PLANNED, null);
        objective("Later", ObjectiveStatus.ACTIVE, TODAY.plusDays(9));
        objective("Sooner", ObjectiveStatus.ACTIVE, TODAY.plusDays(8));

        assertThat(read(2).objectives())
                .extracting(each -> each.content().title())
                .containsExactly("Sooner", "Later");
        assertThat(read(2).openObjectives()).isEqualTo(3);
    }

    @Test
    void aSearchFindsEveryKindAndNoMoreOfEachThanWanted() {
        var experience = experience("Triage lead", ExperienceType.EMPLOYMENT, LONG);
        experience("Triage nurse", ExperienceType.EMPLOYMENT, LONG);
        objective("Rebuild triage", ObjectiveStatus.ACTIVE, null);
        achievement("Faster triage", null);
        profile("Triage expert", null);
        var conversation = new ConversationService(own, messages).create("About work", experience.id());
        var said = new MessageService(own, messages);
        said.append(conversation.id(), MessageRole.USER, "How do I tell of triage?", MessageState.COMPLETE);
        said.append(conversation.id(), MessageRole.ASSISTANT, "Triage is\nwhat you lead.", MessageState.COMPLETE);

        assertThat(find("TRIAGE", 1))
                .extracting(FoundRecord::type)
                .containsExactly(
                        RecordType.EXPERIENCE,
                        RecordType.OBJECTIVE,
                        RecordType.ACHIEVEMENT,
                        RecordType.PROFILE,
                        RecordType.CONVERSATION);
        assertThat(find("triage", 9))
                .filteredOn(each -> each.type() == RecordType.EXPERIENCE)
                .hasSize(2);
        assertThat(find("triage", 9))
                .filteredOn(each -> each.type() == RecordType.CONVERSATION)
                .singleElement()
                .isEqualTo(new FoundRecord(
                        RecordType.CONVERSATION, conversation.id(), "About work", "Triage is what you lead."));
        assertThat(find("about work", 9)).extracting(FoundRecord::id).containsExactly(conversation.id());
        assertThat(find("nowhere", 9)).isEmpty();
    }

    @Test
    void aSkillStandsOnceUnderItsIdOfTheCatalogue() {
        var first = experience("First", ExperienceType.PROJECT, LONG);
        var second = experience("Second", ExperienceType.PROJECT, LONG);
        var nursing = new SkillCatalog(own)
                .search(CatalogQuery.beginning("nursing"), null, 1)
                .items()
                .getFirst();
        map(nursing.id(), first, SkillStatus.CONFIRMED);
        map(nursing.id(), second, SkillStatus.CONFIRMED);

        assertThat(read(5).recent())
                .filteredOn(each -> each.type() == RecordType.SKILL)
                .extracting(RecentRecord::id, RecentRecord::title, RecentRecord::isNew)
                .containsExactly(tuple(nursing.id(), nursing.name(), false));
        assertThat(find(nursing.name(), 5))
                .filteredOn(each -> each.type() == RecordType.SKILL)
                .extracting(FoundRecord::id)
                .containsExactly(nursing.id());
    }

    @Test
    void nobodySeesWhatIsSomebodyElses() {
        achievement("Secret", null);
        objective("Secret", ObjectiveStatus.ACTIVE, TODAY.minusDays(1));
        own = DATABASE.databaseOf(DATABASE.register("other" + people));

        assertThat(read(5).isEmpty()).isTrue();
        assertThat(read(5).unfinished().total()).isZero();
        assertThat(find("secret", 5)).isEmpty();
    }

    private Overview read(int limit) {
        return new OverviewService(own, messages).read(TODAY, limit, Progress.NONE);
    }

    private List<FoundRecord> find(String text, int limit) {
        return new RecordSearch(own, messages).find(text, List.of(RecordType.values()), TODAY, limit, Progress.NONE);
    }

    private ExperienceService experiences() {
        return new ExperienceService(own, messages);
    }

    private Experience experience(String title, ExperienceType type, String text) {
        return experiences().create(draft(title, type, text));
    }

    private static ExperienceDraft draft(String title, ExperienceType type, String text) {
        return new ExperienceDraft(title, type, null, null, LocalDate.of(2020, 1, 1), null, true, null, null, text);
    }

    private void skill(Experience of, SkillStatus status) {
        var skills = new SkillCatalog(own)
                .search(CatalogQuery.beginning(""), null, 10)
                .items();
        var taken = new SkillService(own, messages)
                .list(SkillFilter.ALL, null, 10)
                .items()
                .size();
        map(skills.get(taken).id(), of, status);
    }

    private void map(UUID skillId, Experience of, SkillStatus status) {
        new SkillService(own, messages)
                .create(new SkillMapping(
                        skillId, of.id(), null, null, null, SkillSource.EXTRACTED, status, null, null, null));
    }

    private void achievement(String name, @Nullable BigDecimal value) {
        new AchievementService(own, messages)
                .create(new Achievement(null, name, value, null, null, null, null, null, null, null));
    }

    private void profile(@Nullable String headline, @Nullable String summary) {
        new ProfileService(own, messages).create(new Profile("general", headline, summary, null, null, false));
    }

    private UUID objective(String title, ObjectiveStatus status, @Nullable LocalDate date) {
        var progress = status == ObjectiveStatus.ACHIEVED ? 100 : 40;
        return new ObjectiveService(own, messages)
                .create(new Objective(title, null, null, date, status, null, progress, null))
                .id();
    }
}
