package app.pathfinder.desktop.objectives;

import static app.pathfinder.core.objective.ObjectiveStatus.ACHIEVED;
import static app.pathfinder.core.objective.ObjectiveStatus.ACTIVE;
import static app.pathfinder.core.objective.ObjectiveStatus.PLANNED;
import static app.pathfinder.desktop.objectives.ObjectiveBench.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveField;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.objectives.WholeProgress.Offer;
import app.pathfinder.desktop.record.EditorState;
import app.pathfinder.desktop.record.FieldDifference;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ObjectivesViewModelTest {
    @RegisterExtension
    static final ObjectiveBench BENCH = new ObjectiveBench();

    private final ObjectivesViewModel screen = BENCH.screen();
    private final ObjectiveFields fields = screen.editor().fields();

    @Test
    void standsByStatusThenDateAlsoWhenSomethingIsSaved() {
        BENCH.store("Done", ACHIEVED, TODAY);
        BENCH.store("Later", ACTIVE, null);
        BENCH.store("Sooner", ACTIVE, TODAY.plusDays(3));
        screen.refresh();
        assertThat(titles()).containsExactly("Sooner", "Later", "Done");

        screen.create();
        fields.title.set("Planned");
        fields.status.set(PLANNED);
        screen.editor().save();
        assertThat(titles()).containsExactly("Sooner", "Later", "Planned", "Done");
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
    void narrowsDownByStatusOverdueAndText() {
        BENCH.store("Late", ACTIVE, TODAY.minusDays(1));
        BENCH.store("In time", ACTIVE, TODAY);
        BENCH.store("Done", ACHIEVED, TODAY.minusDays(9));
        screen.refresh();
        screen.filter().statusProperty().set(StatusFilter.OVERDUE);
        assertThat(titles()).containsExactly("Late");
        screen.filter().statusProperty().set(StatusFilter.OPEN);
        assertThat(titles()).containsExactly("Late", "In time");
        screen.filter().textProperty().set("no such words");
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
        screen.filter().clear();
        assertThat(titles()).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsSaidAndReadAgain() {
        BENCH.store("Late", ACTIVE, TODAY);
        BENCH.database.get(AccountService.class).lock(BENCH.context());
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.FAILED);
        assertThat(BENCH.problems).hasSize(1);

        BENCH.database.get(AccountService.class).unlock(BENCH.context(), TestDatabase.PASSWORD.toCharArray());
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.FILLED);
        assertThat(screen.careers().name(ObjectiveBench.NURSE)).isEqualTo("Nurse");
    }

    @Test
    void theFiguresFollowWhatIsSavedAndDeleted() {
        screen.refresh();
        assertThat(standing().nextDue()).isNull();
        var stored = BENCH.store("Lead a team", ACTIVE, TODAY.plusDays(1));
        screen.refresh();
        screen.select(stored);
        assertThat(standing().nextDue()).isEqualTo(stored);
        assertThat(standing().figures().activeProgress()).isEqualByComparingTo("40");

        screen.delete();
        assertThat(standing().figures().count(ACTIVE)).isZero();
        BENCH.notifications.undoLast();
        assertThat(standing().figures().count(ACTIVE)).isEqualTo(1);
        assertThat(BENCH.stored()).containsExactly(stored);
    }

    @Test
    void theRolesAreThoseOfThePath() {
        screen.refresh();
        screen.create();
        assertThat(screen.careers().roleChoices(CareerModel.NONE))
                .containsExactly(CareerModel.NONE, ObjectiveBench.NURSE, ObjectiveBench.ARCHITECT);
        fields.role.set(ObjectiveBench.ARCHITECT);
        fields.careerPath.set(ObjectiveBench.SOFTWARE);
        assertThat(fields.role.get()).isEqualTo(ObjectiveBench.ARCHITECT);
        fields.careerPath.set(ObjectiveBench.NURSING);
        assertThat(fields.role.get()).isEqualTo(CareerModel.NONE);
        assertThat(screen.careers().roleChoices(ObjectiveBench.NURSING))
                .containsExactly(CareerModel.NONE, ObjectiveBench.NURSE);
    }

    @Test
    void wholeProgressIsOfferedAndCanBeTakenBack() {
        startEditing();
        fields.status.set(ACHIEVED);
        assertThat(fields.progress.get()).isEqualTo("40");
        assertThat(fields.wholeProgress().offerProperty().get()).isEqualTo(Offer.MAKE_WHOLE);
        assertThat(screen.editor().save()).contains(ObjectiveField.PROGRESS);

        fields.wholeProgress().makeWhole();
        assertThat(fields.wholeProgress().offerProperty().get()).isEqualTo(Offer.TAKE_BACK);
        fields.wholeProgress().takeBack();
        assertThat(fields.progress.get()).isEqualTo("40");
        fields.wholeProgress().makeWhole();
        screen.editor().save();
        assertThat(BENCH.stored().getFirst().content().progress()).isEqualTo(100);
    }

    @Test
    void whatIsNoNumberAndNoDateIsSaidInTheOrderOfTheFields() {
        screen.create();
        fields.title.set("Lead a team");
        fields.progress.set("half");
        fields.targetDate.set("soon");
        assertThat(screen.editor().save()).contains(ObjectiveField.TARGET_DATE);
        assertThat(screen.editor().fieldMessages().of(ObjectiveField.PROGRESS).get())
                .contains("from 0 to 100");
        fields.targetDate.set("");
        fields.progress.set("55 %");
        screen.editor().save();
        assertThat(BENCH.stored().getFirst().content().progress()).isEqualTo(55);
    }

    @Test
    void openingIsNoChange() {
        startEditing();
        assertThat(screen.editor().dirtyProperty().get()).isFalse();
        fields.progress.set("x");
        assertThat(screen.editor().dirtyProperty().get()).isTrue();
    }

    @Test
    void halfWrittenTextIsNotLostByLeaving() {
        startEditing();
        fields.notes.set("Half-written");
        BENCH.answers.add(Answer.KEEP_EDITING);
        screen.leaveEditor();
        assertThat(fields.notes.get()).isEqualTo("Half-written");
        BENCH.answers.add(Answer.SAVE);
        screen.leaveEditor();
        assertThat(BENCH.stored().getFirst().content().notes()).isEqualTo("Half-written");
    }

    @Test
    void aNewerVersionIsComparedInWords() {
        var stored = startEditing();
        BENCH.service()
                .update(
                        stored.id(),
                        1,
                        new Objective("Lead a team", ObjectiveBench.NURSING, null, null, PLANNED, 2, 40, "Notes"));
        fields.priority.set(1);
        screen.editor().save();
        assertThat(screen.editor().state()).isEqualTo(EditorState.STALE);
        assertThat(screen.editor().differences())
                .contains(
                        new FieldDifference(ObjectiveField.CAREER_PATH, "Nursing", "Software development"),
                        new FieldDifference(ObjectiveField.STATUS, "Planned", "Active"),
                        new FieldDifference(ObjectiveField.PRIORITY, "2", "1"));
        screen.editor().saveOverNewer();
        assertThat(BENCH.stored().getFirst().content().priority()).isEqualTo(1);
    }

    private Stored<Objective> startEditing() {
        var stored = BENCH.store("Lead a team", ACTIVE, TODAY);
        screen.refresh();
        screen.select(stored);
        screen.edit();
        return stored;
    }

    private FiguresModel.Standing standing() {
        return Objects.requireNonNull(screen.figures().standingProperty().get());
    }

    private List<String> titles() {
        return screen.list().items().stream()
                .map(item -> item.content().title())
                .toList();
    }
}
