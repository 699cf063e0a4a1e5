package app.pathfinder.desktop.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.record.EditorState;
import app.pathfinder.desktop.record.FieldDifference;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AchievementsViewModelTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    @RegisterExtension
    static final AchievementBench BENCH = new AchievementBench();

    private final AchievementsViewModel screen = BENCH.screen();
    private final AchievementFields fields = screen.editor().fields();

    @Test
    void standsLatestFirstAlsoWhenSomethingIsSaved() {
        BENCH.storeFaster("Early", DAY);
        BENCH.storeWithoutNumber("Undated", null);
        BENCH.storeFaster("Late", DAY.plusYears(1));
        screen.refresh();
        assertThat(names()).containsExactly("Late", "Early", "Undated");

        screen.create();
        fields.name.set("Between");
        fields.periodEnd.set("Dec 2024");
        screen.editor().save();
        assertThat(names()).containsExactly("Late", "Between", "Early", "Undated");
    }

    @Test
    void readsFurtherPagesWithoutDoublesOrGaps() {
        BENCH.storeMany(250);
        screen.refresh();
        assertThat(screen.list().items()).hasSize(100);
        screen.list().loadMore();
        screen.list().loadMore();
        assertThat(screen.list().items()).hasSize(250).doesNotHaveDuplicates();
        assertThat(screen.list().isComplete()).isTrue();
    }

    @Test
    void narrowsDownByNumberExperienceAndText() {
        BENCH.storeFaster("Faster", DAY);
        BENCH.storeWithoutNumber("Vague", "Much better");
        screen.refresh();
        screen.filter().numberProperty().set(NumberFilter.WITHOUT);
        assertThat(names()).containsExactly("Vague");
        screen.filter().numberProperty().set(NumberFilter.WITH);
        assertThat(names()).containsExactly("Faster");
        screen.filter().clear();
        screen.filter().experienceProperty().set(BENCH.experience());
        assertThat(names()).containsExactly("Faster");
        screen.filter().clear();
        screen.filter().textProperty().set("much");
        assertThat(names()).containsExactly("Vague");
        screen.filter().textProperty().set("no such words");
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
        screen.filter().clear();
        assertThat(names()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsSaidAndReadAgain() {
        BENCH.storeFaster("Faster", DAY);
        BENCH.database.get(AccountService.class).lock(BENCH.context());
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.FAILED);
        assertThat(BENCH.problems).hasSize(1);

        BENCH.database.get(AccountService.class).unlock(BENCH.context(), TestDatabase.PASSWORD.toCharArray());
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.FILLED);
        assertThat(screen.experiences().name(BENCH.experience())).isEqualTo(AchievementBench.EXPERIENCE);
    }

    @Test
    void theFiguresFollowWhatIsSavedAndDeletedAndTheYearsTheFilter() {
        BENCH.storeWithoutNumber("Vague", null);
        var stored = BENCH.storeFaster("Faster", DAY);
        screen.refresh();
        assertThat(figures().numbers().withNumber()).isEqualTo(1);
        assertThat(figures().years()).hasSize(2);
        screen.filter().numberProperty().set(NumberFilter.WITH);
        assertThat(figures().years()).singleElement().satisfies(year -> {
            assertThat(year.year()).isEqualTo(2024);
            assertThat(year.count()).isEqualTo(1);
        });
        assertThat(figures().numbers().withoutNumber()).isEqualTo(1);

        screen.select(stored);
        screen.delete();
        assertThat(figures().numbers().withNumber()).isZero();
        BENCH.notifications.undoLast();
        assertThat(figures().numbers().withNumber()).isEqualTo(1);
        assertThat(BENCH.stored()).contains(stored);
    }

    @Test
    void typingMakesTheSentenceAndSavesIt() {
        screen.create();
        fields.name.set("Sooner help");
        fields.baseline.set("1,140");
        fields.value.set("48.5");
        fields.unit.set("minutes");
        assertThat(BENCH.words().sentence(fields.content())).isEqualTo("From 1,140 to 48.5 minutes (96 % less)");
        fields.direction.set(DirectionChoice.HIGHER);
        assertThat(BENCH.words().advice(fields.content())).contains("became worse");
        fields.direction.set(DirectionChoice.LOWER);
        assertThat(BENCH.words().advice(fields.content())).isEmpty();
        fields.experience.set(BENCH.experience());
        screen.editor().save();
        assertThat(BENCH.stored()).singleElement().satisfies(stored -> {
            var content = stored.content();
            assertThat(content.value()).isEqualByComparingTo("48.5");
            assertThat(content.baseline()).isEqualByComparingTo("1140");
            assertThat(content.direction()).isEqualTo(MetricDirection.LOWER);
            assertThat(content.experienceId()).isEqualTo(BENCH.experience());
        });
    }

    @Test
    void whatLacksANumberIsAdvisedToHaveOne() {
        var vague = BENCH.storeWithoutNumber("Vague", "Much better").content();
        assertThat(BENCH.words().advice(vague)).contains("How much, how many");
        var told = BENCH.storeWithoutNumber("Told", "Fell by 19 percent").content();
        assertThat(BENCH.words().advice(told)).contains("Put it into the result");
        screen.create();
        fields.name.set("Vague");
        fields.value.set("5");
        assertThat(BENCH.words().advice(fields.content())).contains("How was it before?");
    }

    @Test
    void theEditorBeginsAtTheNumberOnceForWhoCameToAddIt() {
        var stored = BENCH.storeWithoutNumber("Vague", null);
        screen.refresh();
        screen.select(stored);
        screen.addNumber();
        assertThat(screen.editor().isOpen()).isTrue();
        assertThat(screen.takeNumberAsked()).isTrue();
        assertThat(screen.takeNumberAsked()).isFalse();
    }

    @Test
    void whatIsNoNumberAndNoDateIsSaidInTheOrderOfTheFields() {
        screen.create();
        fields.name.set("Sooner help");
        fields.value.set("48 minutes");
        fields.baseline.set("1,14");
        fields.periodEnd.set("soon");
        assertThat(screen.editor().save()).contains(AchievementField.VALUE);
        assertThat(message(AchievementField.VALUE)).contains("not a number");
        assertThat(message(AchievementField.BASELINE)).contains("not a number");
        assertThat(message(AchievementField.PERIOD_END)).contains("not a date");
        fields.value.set("48");
        fields.baseline.set("");
        fields.periodEnd.set("");
        screen.editor().save();
        assertThat(BENCH.stored()).hasSize(1);
    }

    @Test
    void openingIsNoChange() {
        startEditing();
        assertThat(screen.editor().dirtyProperty().get()).isFalse();
        fields.value.set("x");
        assertThat(screen.editor().dirtyProperty().get()).isTrue();
    }

    @Test
    void halfWrittenTextIsNotLostByLeaving() {
        startEditing();
        fields.statement.set("Half-written");
        BENCH.answers.add(Answer.KEEP_EDITING);
        screen.leaveEditor();
        assertThat(fields.statement.get()).isEqualTo("Half-written");
        BENCH.answers.add(Answer.SAVE);
        screen.leaveEditor();
        assertThat(BENCH.stored().getFirst().content().statement()).isEqualTo("Half-written");
    }

    @Test
    void aNewerVersionIsComparedInWords() {
        var stored = startEditing();
        BENCH.service()
                .update(
                        stored.id(),
                        1,
                        new Achievement(
                                null,
                                "Faster",
                                new BigDecimal("40"),
                                "minutes",
                                new BigDecimal("114"),
                                null,
                                null,
                                DAY,
                                "Wrote a checklist",
                                null));
        fields.unit.set("min");
        screen.editor().save();
        assertThat(screen.editor().state()).isEqualTo(EditorState.STALE);
        assertThat(screen.editor().differences())
                .containsExactly(
                        new FieldDifference(AchievementField.EXPERIENCE, "", AchievementBench.EXPERIENCE),
                        new FieldDifference(AchievementField.VALUE, "40", "48"),
                        new FieldDifference(AchievementField.UNIT, "minutes", "min"),
                        new FieldDifference(AchievementField.DIRECTION, "", "Lower is better"));
        screen.editor().saveOverNewer();
        assertThat(BENCH.stored().getFirst().content().unit()).isEqualTo("min");
    }

    @Test
    void anExperienceThatIsNotAmongTheNewestIsStillNamedAndOneThatIsGoneIsSaid() {
        screen.refresh();
        var late = BENCH.experiences().create(Drafts.titled("Since then"));
        assertThat(screen.experiences().name(late.id())).isEqualTo("…");
        assertThat(screen.experiences().name(late.id())).isEqualTo("Since then");
        BENCH.experiences().delete(late.id(), late.version());
        screen.refresh();
        screen.experiences().name(late.id());
        assertThat(screen.experiences().name(late.id())).contains("no longer");
    }

    private Stored<Achievement> startEditing() {
        var stored = BENCH.storeFaster("Faster", DAY);
        screen.refresh();
        screen.select(stored);
        screen.edit();
        return stored;
    }

    private FiguresModel.Figures figures() {
        return Objects.requireNonNull(screen.figures().figuresProperty().get());
    }

    private String message(AchievementField field) {
        return screen.editor().fieldMessages().of(field).get();
    }

    private List<String> names() {
        return screen.list().items().stream().map(item -> item.content().name()).toList();
    }
}
