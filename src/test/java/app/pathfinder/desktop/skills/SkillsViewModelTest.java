package app.pathfinder.desktop.skills;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.career.RoleTemplate;
import app.pathfinder.core.career.SkillGap;
import app.pathfinder.core.career.SkillGap.Standing;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.skill.CatalogSkill;
import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.OwnSkillFilter;
import app.pathfinder.core.skill.SkillField;
import app.pathfinder.core.skill.SkillMention;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.desktop.record.DetailMode;
import app.pathfinder.desktop.record.EditorState;
import app.pathfinder.desktop.record.EvidenceSpan;
import app.pathfinder.desktop.record.ListState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SkillsViewModelTest {
    @RegisterExtension
    static final SkillBench BENCH = new SkillBench();

    private final SkillsViewModel screen = BENCH.screen();
    private final SkillFields fields = screen.editor().fields();

    private List<String> shown() {
        return screen.list().items().stream()
                .map(skill -> skill.name() + " " + skill.confirmed() + " " + skill.suggested())
                .toList();
    }

    private OwnSkill select(String name) {
        screen.refresh();
        screen.select(BENCH.id(name));
        return Objects.requireNonNull(screen.selectedProperty().get());
    }

    private void filter(StatusFilter status) {
        screen.filter().statusProperty().set(status);
    }

    @Test
    void saysWhyThereIsNothingAndWhatCouldNotBeRead() {
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_YET);

        BENCH.state("Java", 3);
        BENCH.lock();
        screen.viewModeProperty().set(ViewMode.USAGE);
        screen.viewModeProperty().set(ViewMode.GAP);
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.FAILED);
        assertThat(screen.usage().failedProperty().get()).isTrue();
        assertThat(screen.gap().failed().get()).isTrue();
        assertThat(BENCH.problems).isNotEmpty();

        BENCH.unlock();
        screen.refresh();
        assertThat(shown()).containsExactly("Java 1 0");
        assertThat(screen.gap().failed().get()).isFalse();
    }

    @Test
    void narrowsDownByWordsStatusAndCategory() {
        BENCH.write("Developer", "Wrote Java for PostgreSQL.", "Java", "PostgreSQL");
        BENCH.state("Nursing", 3);
        screen.refresh();
        assertThat(shown()).containsExactly("Java 0 1", "Nursing 1 0", "PostgreSQL 0 1");
        assertThat(screen.categories()).contains("Health care");

        filter(StatusFilter.SUGGESTED);
        assertThat(shown()).containsExactly("Java 0 1", "PostgreSQL 0 1");
        screen.filter().textProperty().set("gres");
        assertThat(shown()).containsExactly("PostgreSQL 0 1");
        screen.filter().clear();
        screen.filter().categoryProperty().set("Health care");
        assertThat(shown()).containsExactly("Nursing 1 0");
        screen.filter().textProperty().set("no such words");
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
    }

    @Test
    void aSuggestionPointsAtTheWordsOfItsExperience() {
        BENCH.write("Developer", "Wrote Java.", "Java");
        select("Java");

        assertThat(screen.mentions().items()).extracting(SkillMention::title).containsExactly("Developer");
        var mapping = screen.mentions().items().getFirst().mapping().content();
        assertThat(EvidenceSpan.of(mapping)).isEqualTo(new EvidenceSpan(6, 10));
    }

    @Test
    void thatNoExperienceShowsASkillIsSaidOnceItIsKnown() {
        BENCH.state("Nursing", 3);
        BENCH.write("Developer", "Wrote Java.", "Java");
        select("Java");
        assertThat(screen.mentions().noneProperty().get()).isFalse();
        BENCH.work.hold();
        screen.select(BENCH.id("Nursing"));
        assertThat(screen.mentions().noneProperty().get()).as("still reading").isFalse();
        BENCH.work.release();
        assertThat(screen.mentions().noneProperty().get()).isTrue();
        select("Java");
        assertThat(screen.mentions().noneProperty().get()).isFalse();
    }

    @Test
    void whileSuggestionsAreAnsweredTheNextOneIsSelectedAndEachCanBeTakenBack() {
        BENCH.write("Developer", "Wrote Java for PostgreSQL.", "Java", "PostgreSQL");
        screen.refresh();
        filter(StatusFilter.SUGGESTED);
        screen.select(BENCH.id("Java"));

        assertThat(SkillKeys.act(KeyCode.Y, screen)).isTrue();
        assertThat(screen.selectedProperty().get()).extracting(OwnSkill::name).isEqualTo("PostgreSQL");
        assertThat(SkillKeys.act(KeyCode.N, screen)).isTrue();
        assertThat(shown()).isEmpty();
        assertThat(BENCH.skill("Java").isConfirmed()).isTrue();
        assertThat(BENCH.skill("PostgreSQL").rejected()).isEqualTo(1);

        BENCH.notifications.undoLast();
        BENCH.notifications.undoLast();
        assertThat(shown()).containsExactly("Java 0 1", "PostgreSQL 0 1");
        assertThat(BENCH.problems).isEmpty();
    }

    /** To say how well one has it is to say that one has it, which nobody may have meant. */
    @Test
    void aSuggestionIsNotConfirmedByADigit() {
        BENCH.write("Developer", "Wrote Java.", "Java");
        select("Java");
        SkillKeys.act(KeyCode.DIGIT3, screen);
        assertThat(BENCH.skill("Java").isConfirmed()).isFalse();
    }

    @Test
    void everyKeyThatStandsForNothingIsLeftToOthers() {
        BENCH.state("Java", 3);
        select("Java");
        assertThat(SkillKeys.act(KeyCode.DOWN, screen)).isFalse();
        assertThat(SkillKeys.act(KeyCode.DIGIT5, screen)).isTrue();
        assertThat(BENCH.skill("Java").level()).isEqualTo(5);
        assertThat(SkillKeys.act(KeyCode.NUMPAD0, screen)).isTrue();
        assertThat(BENCH.skill("Java").level()).isNull();
    }

    @Test
    void allThatIsShownIsAnsweredAtOnceAndTakenBackAtOnce() {
        BENCH.suggestMany(150);
        BENCH.state("Nursing", 3);
        screen.refresh();
        screen.list().loadMore();
        assertThat(screen.suggestions().countProperty().get()).isEqualTo(150);

        screen.suggestions().answerAll(SkillStatus.CONFIRMED);
        assertThat(screen.suggestions().countProperty().get()).isZero();
        assertThat(BENCH.notifications.texts()).last().isEqualTo("150 skills are confirmed.");
        assertThat(BENCH.skills().count(new OwnSkillFilter(SkillStatus.CONFIRMED, null, "")))
                .isEqualTo(151);

        BENCH.notifications.undoLast();
        assertThat(BENCH.skills().count(new OwnSkillFilter(SkillStatus.SUGGESTED, null, "")))
                .isEqualTo(150);
    }

    @Test
    void onlyWhatTheListShowsIsAnswered() {
        BENCH.write("Developer", "Wrote Java for PostgreSQL.", "Java", "PostgreSQL");
        screen.refresh();
        screen.filter().textProperty().set("java");
        screen.suggestions().answerAll(SkillStatus.REJECTED);

        assertThat(BENCH.skill("Java").rejected()).isEqualTo(1);
        assertThat(BENCH.skill("PostgreSQL").isSuggested()).isTrue();
    }

    @Test
    void anExperienceAloneIsConfirmedAndLeftOut() {
        BENCH.write("First", "Wrote Java.", "Java");
        BENCH.write("Second", "Wrote Java.", "Java");
        select("Java");
        screen.mentions().confirm(screen.mentions().items().getFirst());
        assertThat(shown()).containsExactly("Java 1 1");
        screen.mentions().reject(screen.mentions().items().getLast());
        assertThat(shown()).containsExactly("Java 1 0");

        BENCH.notifications.undoLast();
        assertThat(shown()).containsExactly("Java 1 1");
        assertThat(screen.mentions().items())
                .extracting(mention -> mention.mapping().content().status())
                .containsExactlyInAnyOrder(SkillStatus.CONFIRMED, SkillStatus.SUGGESTED);
    }

    @Test
    void aSecondClickOnAnAnswerDoesNothing() {
        BENCH.write("First", "Wrote Java.", "Java");
        select("Java");
        var mention = screen.mentions().items().getFirst();
        BENCH.work.hold();
        screen.mentions().confirm(mention);
        screen.mentions().reject(mention);
        BENCH.work.release();

        assertThat(BENCH.problems).isEmpty();
        assertThat(shown()).containsExactly("Java 1 0");
    }

    @Test
    void statesASkillOfTheCatalogue() {
        screen.refresh();
        screen.create();
        assertThat(screen.editor().save()).contains(SkillField.SKILL);
        BENCH.catalogSearch().search("jav");
        assertThat(BENCH.catalogSearch().found()).extracting(CatalogSkill::name).contains("Java", "JavaScript");
        assertThat(BENCH.catalogSearch().best())
                .get()
                .extracting(CatalogSkill::name)
                .isEqualTo("Java");
        fields.choose(BENCH.id("Java"), "Java");
        fields.level.set(4);
        fields.years.set("2,5");
        fields.lastUsed.set("2024");
        assertThat(screen.editor().save()).isEmpty();

        var stored = BENCH.skill("Java");
        assertThat(stored.level()).isEqualTo(4);
        assertThat(stored.years()).isEqualByComparingTo("2.5");
        assertThat(stored.lastUsed()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(screen.selectedProperty().get()).isEqualTo(stored);

        screen.create();
        fields.choose(BENCH.id("Java"), "Java");
        screen.editor().save();
        assertThat(BENCH.problems).extracting(problem -> problem.kind()).containsExactly(ProblemKind.INVALID_INPUT);
        assertThat(BENCH.skill("Java")).isEqualTo(stored);
    }

    @Test
    void whatCannotBeUnderstoodIsSaidAndNotSaved() {
        BENCH.state("Java", 3);
        select("Java");
        screen.edit();
        fields.years.set("long");
        assertThat(screen.editor().save()).contains(SkillField.YEARS);
        fields.years.set("100");
        assertThat(screen.editor().save()).contains(SkillField.YEARS);
        fields.years.set("");
        fields.lastUsed.set("some day");
        assertThat(screen.editor().save()).contains(SkillField.LAST_USED);
        assertThat(screen.editor().dirtyProperty().get()).isTrue();
    }

    @Test
    void theCatalogueIsReadInPages() {
        BENCH.catalogSearch().search("");
        assertThat(BENCH.catalogSearch().found()).hasSize(CatalogSearchModel.PAGE);
        BENCH.catalogSearch().loadMore();
        assertThat(BENCH.catalogSearch().found())
                .hasSize(2 * CatalogSearchModel.PAGE)
                .doesNotHaveDuplicates();
        BENCH.catalogSearch().search("no such skill");
        assertThat(BENCH.catalogSearch().nothingProperty().get()).isTrue();
    }

    @Test
    void anEarlierSearchNoLongerArrives() {
        BENCH.work.hold();
        BENCH.catalogSearch().search("nursing");
        BENCH.catalogSearch().search("java");
        BENCH.work.releaseOne();
        assertThat(BENCH.catalogSearch().found()).isEmpty();
        BENCH.work.release();
        assertThat(BENCH.catalogSearch().found()).extracting(CatalogSkill::name).contains("Java");
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void whatWasRatedElsewhereIsNotOverwritten() {
        var seen = BENCH.state("Java", 3);
        select("Java");
        screen.edit();
        fields.level.set(5);
        BENCH.decisions().restate(seen.skillId(), seen.version(), seen.statement());
        screen.editor().save();
        assertThat(screen.editor().state()).isEqualTo(EditorState.STALE);
        assertThat(BENCH.skill("Java").level()).isEqualTo(3);

        screen.editor().saveOverNewer();
        assertThat(BENCH.skill("Java").level()).isEqualTo(5);
    }

    @Test
    void aSkillIsTakenOffAndPutBack() {
        BENCH.write("Developer", "Wrote Java.", "Java");
        BENCH.state("Nursing", 3);
        select("Nursing");
        screen.delete();
        assertThat(shown()).containsExactly("Java 0 1");
        BENCH.notifications.undoLast();
        assertThat(shown()).containsExactly("Java 0 1", "Nursing 1 0");
        assertThat(BENCH.skill("Nursing").level()).isEqualTo(3);
    }

    @Test
    void chartsCountByCategoryAndYear() {
        BENCH.write("Developer", "Wrote Java for PostgreSQL.", "Java", "PostgreSQL");
        screen.viewModeProperty().set(ViewMode.USAGE);

        var usage = Objects.requireNonNull(screen.usage().usageProperty().get());
        assertThat(usage.categories()).hasSize(2);
        assertThat(usage.years()).extracting(each -> each.year()).containsExactly(2020, 2020, 2021, 2021);
    }

    @Test
    void theGapIsFirstThatOfTheRoleOfAnObjective() {
        BENCH.aimAt("Director of nursing");
        BENCH.state("Nursing", 5);
        BENCH.state("Budgeting", 2);
        BENCH.state("People management", null);
        BENCH.write("Ward", "Responsible for infection control.", "Infection control");
        screen.viewModeProperty().set(ViewMode.GAP);

        assertThat(screen.gap().aim()).get().extracting(aim -> aim.title()).isEqualTo("Grow");
        var gap = Objects.requireNonNull(screen.gap().gapProperty().get());
        assertThat(gap.entries().getFirst().required().name()).isEqualTo("Health care management");
        assertThat(standing(gap, "Nursing")).isEqualTo(Standing.MET);
        assertThat(standing(gap, "Budgeting")).isEqualTo(Standing.BELOW);
        assertThat(standing(gap, "People management")).isEqualTo(Standing.UNRATED);
        assertThat(standing(gap, "Infection control")).isEqualTo(Standing.SUGGESTED);
    }

    private static Standing standing(SkillGap gap, String name) {
        return gap.entries().stream()
                .filter(entry -> entry.required().name().equals(name))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void anotherRoleIsChosenByItsPath() {
        screen.viewModeProperty().set(ViewMode.GAP);
        assertThat(screen.gap().gapProperty().get()).isNull();
        var careers = screen.gap().careersProperty().get();
        var nursing = careers.paths().stream()
                .filter(path -> path.name().equals("Nursing"))
                .findFirst()
                .orElseThrow();
        screen.gap().pathProperty().set(nursing);
        assertThat(careers.rolesOf(nursing)).extracting(RoleTemplate::title).contains("Registered nurse");
        screen.gap().roleProperty().set(careers.rolesOf(nursing).getFirst());
        assertThat(screen.gap().gapProperty().get()).isNotNull();

        screen.gap().pathProperty().set(careers.paths().getFirst());
        assertThat(screen.gap().roleProperty().get()).isNull();
        assertThat(screen.gap().gapProperty().get()).isNull();
    }

    @Test
    void fromTheGapOneSkillIsShownAndAnotherStated() {
        BENCH.state("Java", 3);
        screen.refresh();
        screen.viewModeProperty().set(ViewMode.GAP);
        filter(StatusFilter.SUGGESTED);
        screen.showInList(BENCH.id("Java"));
        assertThat(screen.viewModeProperty().get()).isEqualTo(ViewMode.LIST);
        assertThat(screen.selectedProperty().get()).extracting(OwnSkill::name).isEqualTo("Java");

        screen.createOf(BENCH.id("Nursing"), "Nursing");
        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.EDITING);
        assertThat(fields.skillName.get()).isEqualTo("Nursing");
        screen.editor().save();
        assertThat(BENCH.skill("Nursing").isConfirmed()).isTrue();
    }

    @Test
    void aHundredThousandMappingsAreListedByPages() {
        BENCH.mapMany(100_000);
        var before = System.nanoTime();
        screen.refresh();
        assertThat(screen.list().items()).hasSize(100).doesNotHaveDuplicates();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        screen.list().loadMore();
        assertThat(screen.list().items()).hasSize(200).doesNotHaveDuplicates();
        assertThat(screen.list().totalProperty().get()).isGreaterThan(200);
    }
}
