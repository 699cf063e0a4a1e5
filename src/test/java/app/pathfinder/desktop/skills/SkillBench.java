package app.pathfinder.desktop.skills;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.skill.CatalogQuery;
import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillDecisions;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatement;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordingNotifications;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.record.Today;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The view models of skills on a real database with the shipped catalogue and roles, without a toolkit. One database for a
 * class of tests; each test begins with an empty record and view models of its own.
 */
final class SkillBench implements BeforeAllCallback, TestInstancePreConstructCallback, AfterAllCallback {
    static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    final Messages messages = Messages.english();
    final TestDatabase database = new TestDatabase();
    final List<Problem> problems = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    RecordingNotifications notifications = new RecordingNotifications();
    private @Nullable UserContext context;
    private @Nullable SkillsViewModel screen;
    private @Nullable CatalogSearchModel catalogSearch;

    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        database.open();
        context = database.administrator();
    }

    /** Before a test's fields are filled, so that they can already refer to the new view models. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext extension) {
        for (var table : List.of("skill_mappings", "experiences_detailed", "career_objectives")) {
            user().callRoutine(tx -> tx.statement("delete from <" + table + ">").execute());
        }
        problems.clear();
        answers.clear();
        work = new SameThreadBackgroundWork();
        notifications = new RecordingNotifications();
        var tools = new RecordTools(work, problems::add, notifications, answers::removeFirst, messages);
        catalogSearch = new CatalogSearchModel(catalog(), tools);
        screen = screen(tools);
    }

    private SkillsViewModel screen(RecordTools tools) {
        Today today = () -> TODAY;
        var words = new SkillWords(messages);
        var skills = skills();
        var decisions = decisions();
        var service = new SkillService(user(), messages);
        var objectives = new ObjectiveService(user(), messages);
        return new SkillsViewModel(
                new SkillKind(words),
                new SkillStore(skills, decisions),
                skills,
                decisions,
                new SkillParts(
                        new SkillFilterModel(),
                        new SkillMentionsModel(skills, service, tools),
                        new SuggestionsModel(decisions, tools),
                        new UsageModel(service, skills, today, tools),
                        new GapModel(new CareerCatalog(user()), skills, objectives, today, tools)),
                words,
                tools);
    }

    @Override
    public void afterAll(ExtensionContext extension) throws Exception {
        database.close();
    }

    UserContext context() {
        return Objects.requireNonNull(context);
    }

    UserDatabase user() {
        return database.databaseOf(context());
    }

    SkillsViewModel screen() {
        return Objects.requireNonNull(screen);
    }

    CatalogSearchModel catalogSearch() {
        return Objects.requireNonNull(catalogSearch);
    }

    OwnSkills skills() {
        return new OwnSkills(user(), messages);
    }

    SkillDecisions decisions() {
        return new SkillDecisions(user(), messages);
    }

    private SkillCatalog catalog() {
        return new SkillCatalog(user());
    }

    /** Closes the session, so that nothing can be read. */
    void lock() {
        database.get(AccountService.class).lock(context());
    }

    /** Opens it again. */
    void unlock() {
        database.get(AccountService.class).unlock(context(), TestDatabase.PASSWORD.toCharArray());
    }

    /** The skill of the catalogue that is called so. */
    UUID id(String name) {
        return catalog().search(CatalogQuery.beginning(name), null, 100).items().stream()
                .filter(skill -> skill.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    OwnSkill state(String name, @Nullable Integer level) {
        return decisions().state(new SkillStatement(id(name), level, null, null));
    }

    OwnSkill skill(String name) {
        return skills().find(id(name)).orElseThrow();
    }

    /** Stores an experience from 2020 to 2021, whose text suggests these skills by their names. */
    UUID write(String title, String text, String... skills) {
        var stored = new ExperienceService(user(), messages)
                .create(new ExperienceDraft(
                        title,
                        ExperienceType.PROJECT,
                        null,
                        null,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2021, 12, 31),
                        false,
                        null,
                        null,
                        text));
        for (var skill : skills) {
            suggest(skill, stored);
        }
        return stored.id();
    }

    /** As the extractor would, which takes seconds to be made of the whole catalogue. */
    private void suggest(String skill, Experience experience) {
        var start = Ascii.toLowerCase(experience.description()).indexOf(Ascii.toLowerCase(skill));
        new SkillService(user(), messages)
                .create(new SkillMapping(
                        id(skill),
                        experience.id(),
                        null,
                        null,
                        null,
                        SkillSource.EXTRACTED,
                        SkillStatus.SUGGESTED,
                        start,
                        start + skill.length(),
                        BigDecimal.ONE));
    }

    /** Stores an objective that aims at the role of this title. */
    void aimAt(String role) {
        var wanted = new CareerCatalog(user())
                .roles().stream()
                        .filter(each -> each.title().equals(role))
                        .findFirst()
                        .orElseThrow();
        new ObjectiveService(user(), messages)
                .create(new Objective(
                        "Grow", wanted.careerPathId(), wanted.id(), null, ObjectiveStatus.ACTIVE, null, 0, null));
    }

    /** A suggestion of each of so many skills of the catalogue. */
    void suggestMany(int count) {
        user().callRoutine(tx -> tx.statement("""
                        insert into <skill_mappings> (mapping_id, skill_id, source, status, created_at, updated_at, row_version)
                        select gen_random_uuid(), skill_id, 'extracted', 'suggested', now(), now(), 1
                        from pf_ref_skills_catalog order by lower(skill_name) collate "C" fetch first :count rows only
                        """).bind("count", count).execute());
    }

    /** Mappings of all skills of the catalogue again and again, until there are so many. */
    void mapMany(int count) {
        user().callRoutine(tx -> tx.statement("""
                        insert into <skill_mappings> (mapping_id, skill_id, source, status, created_at, updated_at, row_version)
                        select gen_random_uuid(), skill_id, 'stated', 'confirmed', now(), now(), 1
                        from pf_ref_skills_catalog cross join generate_series(1, 400) n
                        fetch first :count rows only
                        """).bind("count", count).execute());
    }
}
