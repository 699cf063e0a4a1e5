package app.pathfinder.core.skill;

import static app.pathfinder.core.skill.SkilledUser.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.skill.extraction.SkillExtractor;
import app.pathfinder.core.skill.extraction.SkillTerms;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("NullAway.Init") // Filled by each test.
class SkillSuggestionsTest {
    private static final String TEXT = "Wrote services in Java and PostgreSQL, and looked after Kubernetes.";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private SkilledUser user;
    private Experience experience;

    private void register(String name) {
        user = SkilledUser.register(DATABASE, name);
        experience = user.experiences().create(draft(TEXT));
    }

    private static ExperienceDraft draft(String text) {
        return new ExperienceDraft(
                "Developer",
                ExperienceType.EMPLOYMENT,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                true,
                null,
                null,
                text);
    }

    private SkillSuggestions suggestions() {
        var own = DATABASE.databaseOf(user.context());
        var extractor = new CatalogExtractor(InstantSource.system());
        return new SkillSuggestions(own, user.catalog(), extractor, Messages.english());
    }

    private SkillSuggestions.Outcome refresh() {
        return suggestions().refresh(experience.id());
    }

    private void write(String text) {
        experience = user.experiences().update(experience.id(), experience.version(), draft(text));
    }

    /** What the mappings of the experience say, each with the words that show it. */
    private List<String> shown() {
        var filter = new SkillFilter(Set.of(), null, null, experience.id(), "");
        var text = user.experiences().find(experience.id()).description();
        return user.skills().list(filter, null, 100).items().stream()
                .map(skill -> skill.name() + " " + skill.mapping().content().status() + " "
                        + words(skill.mapping().content(), text))
                .toList();
    }

    private static String words(SkillMapping mapping, @Nullable String text) {
        var start = mapping.evidenceStart();
        var end = mapping.evidenceEnd();
        return start == null || end == null || text == null ? "-" : text.substring(start, end);
    }

    private ListedSkill skill(String name) {
        return user.skills().list(SkillFilter.ALL, null, 100).items().stream()
                .filter(each -> name.equals(each.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void suggestsWhatTheTextNamesWithTheWordsThatShowIt() {
        register("mira");

        assertThat(refresh()).isEqualTo(new SkillSuggestions.Outcome(3, 0));

        assertThat(shown())
                .containsExactly(
                        "Java SUGGESTED Java", "Kubernetes SUGGESTED Kubernetes", "PostgreSQL SUGGESTED PostgreSQL");
        assertThat(skill("Java").mapping().content().source()).isEqualTo(SkillSource.EXTRACTED);
        assertThat(skill("Java").mapping().content().confidence()).isPositive();
    }

    @Test
    void suggestsNothingTwice() {
        register("noor");
        refresh();
        var before = user.skills().list(SkillFilter.ALL, null, 100).items();

        assertThat(refresh()).isEqualTo(new SkillSuggestions.Outcome(0, 0));
        assertThat(user.skills().list(SkillFilter.ALL, null, 100).items()).isEqualTo(before);
    }

    @Test
    void whatThePersonDecidedStaysAndFollowsTheWords() {
        register("ines");
        refresh();
        user.skills().confirm(skill("Java").mapping().id(), 1);
        user.skills().reject(skill("Kubernetes").mapping().id(), 1);

        write("Kept Kubernetes alive; wrote much Java.");

        assertThat(refresh()).isEqualTo(new SkillSuggestions.Outcome(0, 1));
        assertThat(shown()).containsExactly("Java CONFIRMED Java", "Kubernetes REJECTED Kubernetes");
    }

    @Test
    void whatTheTextDoesNotNameAnyMorePointsAtNoWords() {
        register("omar");
        refresh();
        user.skills().confirm(skill("Java").mapping().id(), 1);

        write("Did something else.");
        refresh();

        assertThat(shown()).containsExactly("Java CONFIRMED -");
    }

    @Test
    void whatThePersonStatedIsNotTouched() throws SQLException {
        register("lena");
        var stated = new SkillMapping(
                skillId("Java"),
                experience.id(),
                4,
                null,
                null,
                SkillSource.STATED,
                SkillStatus.CONFIRMED,
                null,
                null,
                null);
        var stored = user.skills().create(stated);

        assertThat(refresh().suggested()).isEqualTo(2);
        assertThat(user.skills().find(stored.id())).isEqualTo(stored);
    }

    private UUID skillId(String name) throws SQLException {
        return UUID.fromString(
                user.texts("select skill_id from pf_ref_skills_catalog where skill_name = '" + name + "'")
                        .getFirst());
    }

    @Test
    void theTrailHasNumbersAndNoText() throws SQLException {
        register("bert");
        refresh();

        assertThat(user.texts("select concat_ws(' ', details ->> 'suggested', details ->> 'withdrawn')" + user.ofAudit()
                        + " and action = 'UPDATE'"))
                .containsExactly("3 0");
    }

    @Test
    void anExperienceOfSomebodyElseIsNotThere() {
        register("anna");
        var others = experience.id();
        register("otto");

        assertProblem(ProblemKind.RECORD_GONE, () -> suggestions().refresh(others));
    }

    @Test
    void suggestsNoMoreThanAPersonWouldLookThrough() {
        var skills = IntStream.range(0, SuggestionPlan.MOST_SUGGESTED + 20)
                .mapToObj(i -> new SkillTerms(
                        new UUID(0, i), "term" + "abcdefghij".charAt(i % 10) + "x".repeat(i / 10), List.of()))
                .toList();
        var text = skills.stream().map(SkillTerms::name).collect(Collectors.joining(" "));
        var findings = SkillExtractor.of(skills).extract(text);

        assertThat(findings).hasSize(skills.size());
        assertThat(SuggestionPlan.of(new UUID(1, 1), List.of(), findings).suggested())
                .hasSize(SuggestionPlan.MOST_SUGGESTED);
    }
}
