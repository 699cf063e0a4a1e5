package app.pathfinder.desktop.experiences;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.desktop.record.DetailMode;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperiencesViewModelTest {
    @RegisterExtension
    static final ExperienceBench BENCH = new ExperienceBench();

    private final ExperiencesViewModel screen = BENCH.screen();

    @Test
    void tellsNothingYetFromNothingFound() {
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.LOADING);
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_YET);
        BENCH.store(Drafts.titled("Analyst"));
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.FILLED);
        screen.filter().textProperty().set("nurse");
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
        screen.filter().clear();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.FILLED);
    }

    @Test
    void aSelectedRecordIsRead() {
        store("One", "Two");
        select("One");

        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.READING);
        screen.filter().textProperty().set("Two");
        assertThat(screen.selectedProperty().get()).isNull();
        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.NOTHING);
    }

    @Test
    void editingBeginsWithWhatIsStoredNow() {
        store("Old");
        select("Old");
        BENCH.service().update(selected().id(), 1, Drafts.titled("New"));
        screen.edit();

        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.EDITING);
        assertThat(screen.editor().fields().title.get()).isEqualTo("New");
        assertThat(titles()).containsExactly("New");
    }

    @Test
    void whatIsGoneLeavesTheList() {
        store("One", "Two");
        select("One");
        BENCH.service().delete(selected().id(), 1);
        screen.edit();

        assertThat(titles()).containsExactly("Two");
        assertThat(screen.selectedProperty().get()).isNull();
        assertThat(BENCH.problems).extracting(Problem::kind).containsExactly(ProblemKind.RECORD_GONE);
    }

    @Test
    void aDeletedRecordCanBePutBack() {
        store("One", "Two", "Three");
        select("Two");
        var before = selected();
        screen.delete();

        assertThat(titles()).containsExactly("Three", "One");
        assertThat(selected().title()).isEqualTo("One");
        assertThat(BENCH.notifications.texts()).containsExactly("Deleted “Two”.");
        BENCH.notifications.undoLast();
        assertThat(titles()).containsExactly("Three", "Two", "One");
        assertThat(selected()).isEqualTo(before);
        assertThat(BENCH.stored()).contains(before);
    }

    @Test
    void theLastRecordsPlaceIsTakenByTheOneAbove() {
        store("One", "Two");
        select("One");
        screen.delete();
        assertThat(selected().title()).isEqualTo("Two");
        screen.delete();
        assertThat(screen.selectedProperty().get()).isNull();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_YET);
        screen.delete();
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void whatSomebodyChangedIsNotDeletedUnseen() {
        store("Old");
        select("Old");
        BENCH.service().update(selected().id(), 1, Drafts.titled("New"));
        screen.delete();

        assertThat(BENCH.problems).extracting(Problem::kind).containsExactly(ProblemKind.STALE_RECORD);
        assertThat(titles()).containsExactly("New");
        assertThat(selected().version()).isEqualTo(2);
        screen.delete();
        assertThat(BENCH.stored()).isEmpty();
    }

    @Test
    void deletingTwiceQuicklyDeletesOne() {
        store("One", "Two");
        select("Two");
        BENCH.work.hold();
        screen.delete();
        screen.delete();
        BENCH.work.release();

        assertThat(BENCH.stored()).extracting(Experience::title).containsExactly("One");
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void aCopyIsSelected() {
        store("One");
        select("One");
        screen.duplicate();

        assertThat(selected().title()).isEqualTo("One (copy)");
        assertThat(titles()).containsExactlyInAnyOrder("One", "One (copy)");
    }

    @Test
    void changesAreKeptWhenThePersonKeepsEditing() {
        store("One", "Two");
        startEditing("One", "Changed");
        BENCH.answers.add(Answer.KEEP_EDITING);
        select("Two");

        assertThat(selected().title()).isEqualTo("One");
        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.EDITING);
        assertThat(screen.editor().fields().title.get()).isEqualTo("Changed");
    }

    @Test
    void changesAreSavedBeforeMovingOn() {
        store("One", "Two");
        startEditing("One", "Changed");
        BENCH.answers.add(Answer.SAVE);
        select("Two");

        assertThat(selected().title()).isEqualTo("Two");
        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.READING);
        assertThat(BENCH.stored()).extracting(Experience::title).containsExactlyInAnyOrder("Changed", "Two");
    }

    @Test
    void whatCannotBeSavedYetStays() {
        store("One", "Two");
        startEditing("One", "");
        BENCH.answers.add(Answer.SAVE);
        select("Two");

        assertThat(selected().title()).isEqualTo("One");
        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.EDITING);
    }

    @Test
    void changesAreDiscardedOnlyWhenSaidSo() {
        store("One", "Two");
        startEditing("One", "Changed");
        BENCH.answers.add(Answer.DISCARD);
        select("Two");

        assertThat(selected().title()).isEqualTo("Two");
        assertThat(BENCH.stored()).extracting(Experience::title).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void nobodyIsAskedWhereNothingWouldBeLost() {
        store("One", "Two");
        select("One");
        screen.edit();
        select("Two");
        screen.create();
        screen.leaveEditor();

        assertThat(BENCH.questions).isZero();
        assertThat(selected().title()).isEqualTo("Two");
        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.READING);
    }

    @Test
    void leavingWhileSavingWaitsForTheEnd() {
        store("One", "Two");
        startEditing("One", "Changed");
        BENCH.work.hold();
        screen.editor().save();
        select("Two");
        assertThat(selected().title()).isEqualTo("One");
        BENCH.work.release();

        assertThat(BENCH.questions).isZero();
        assertThat(selected().title()).isEqualTo("Two");
        assertThat(BENCH.stored()).extracting(Experience::title).contains("Changed");
    }

    @Test
    void undoWhileWritingDoesNotDisturb() {
        store("One", "Two");
        select("One");
        screen.delete();
        screen.create();
        screen.editor().fields().title.set("Half-written");
        BENCH.notifications.undoLast();

        assertThat(titles()).containsExactly("Two", "One");
        assertThat(screen.detailModeProperty().get()).isEqualTo(DetailMode.EDITING);
        assertThat(screen.editor().fields().title.get()).isEqualTo("Half-written");
    }

    @Test
    void theTimelineIsReadOnlyWhileItIsShown() {
        store("One");
        assertThat(BENCH.timeline().layoutProperty().get().isEmpty()).isTrue();
        screen.viewModeProperty().set(ViewMode.TIMELINE);
        assertThat(BENCH.timeline().layoutProperty().get().bars()).hasSize(1);
        screen.create();
        BENCH.store(Drafts.titled("Two"));
        screen.refresh();
        assertThat(BENCH.timeline().layoutProperty().get().bars()).hasSize(2);
        screen.filter().textProperty().set("Two");
        assertThat(BENCH.timeline().layoutProperty().get().bars()).hasSize(1);
    }

    @Test
    void aBarOfARecordThatIsNotListedYetCanBeSelected() {
        BENCH.storeMany(150);
        screen.refresh();
        var oldest = BENCH.service()
                .timeline(screen.filter().filterProperty().get(), 200)
                .getLast();
        screen.select(oldest.id());

        assertThat(selected().title()).isEqualTo("Number 1");
        assertThat(screen.list().items()).hasSize(100);
    }

    private void store(String... titles) {
        for (int place = 0; place < titles.length; place++) {
            BENCH.store(Drafts.between(titles[place], Drafts.START.plusDays(place), null));
        }
        screen.refresh();
    }

    private void startEditing(String title, String newTitle) {
        select(title);
        screen.edit();
        screen.editor().fields().title.set(newTitle);
    }

    private void select(String title) {
        screen.select(screen.list().items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow());
    }

    private Experience selected() {
        @Nullable Experience experience = screen.selectedProperty().get();
        return Objects.requireNonNull(experience);
    }

    private List<String> titles() {
        return screen.list().items().stream().map(Experience::title).toList();
    }
}
