package app.pathfinder.desktop.experiences;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.desktop.record.EditorState;
import app.pathfinder.desktop.record.FieldDifference;
import app.pathfinder.desktop.record.RecordEditorModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperienceEditorViewModelTest {
    @RegisterExtension
    static final ExperienceBench BENCH = new ExperienceBench();

    private final RecordEditorModel<Experience, ExperienceDraft, ExperienceFields> editor = BENCH.editor();
    private final ExperienceFields fields = editor.fields();
    private final List<Experience> saved = new ArrayList<>();

    @BeforeEach
    void listen() {
        editor.setOnSaved(saved::add);
    }

    @Test
    void saysNothingBeforeAFieldWasTouched() {
        editor.openNew();
        fields.url.set("nonsense");

        assertThat(message(ExperienceField.TITLE)).isEmpty();
        assertThat(message(ExperienceField.URL)).isEmpty();
        editor.fieldMessages().touch(ExperienceField.URL);
        assertThat(message(ExperienceField.URL)).contains("https://");
        assertThat(message(ExperienceField.TITLE)).isEmpty();
        fields.url.set("https://example.org");
        assertThat(message(ExperienceField.URL)).isEmpty();
    }

    @Test
    void aTryToSaveTellsEverythingAndTheFirstFieldThatIsWrong() {
        editor.openNew();

        assertThat(editor.save()).contains(ExperienceField.TITLE);
        assertThat(message(ExperienceField.TITLE)).isNotEmpty();
        assertThat(message(ExperienceField.START_DATE)).contains("when it began");
        assertThat(message(ExperienceField.END_DATE)).contains("I do this now");
        assertThat(message(ExperienceField.DESCRIPTION)).isNotEmpty();
        assertThat(BENCH.stored()).isEmpty();
        editor.openNew();
        assertThat(message(ExperienceField.TITLE)).isEmpty();
    }

    @Test
    void aDateThatIsNoneIsSaidToBe() {
        fillIn("Analyst");
        fields.current.set(false);
        fields.endDate.set("soon");

        assertThat(editor.save()).contains(ExperienceField.END_DATE);
        assertThat(message(ExperienceField.END_DATE)).contains("not a date");
    }

    @Test
    void storesWhatWasTypedAndCloses() {
        fillIn("Analyst");
        fields.current.set(false);
        fields.endDate.set("Feb 2024");
        editor.save();

        assertThat(editor.state()).isEqualTo(EditorState.CLOSED);
        assertThat(editor.dirtyProperty().get()).isFalse();
        assertThat(BENCH.stored()).singleElement().satisfies(stored -> {
            assertThat(stored.title()).isEqualTo("Analyst");
            assertThat(stored.startDate()).isEqualTo(LocalDate.of(2021, 3, 1));
            assertThat(stored.endDate()).isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(saved).containsExactly(stored);
        });
    }

    @Test
    void savingTwiceQuicklyStoresOnce() {
        fillIn("Analyst");
        BENCH.work.hold();
        var told = new ArrayList<String>();
        editor.save(() -> told.add("first"));
        editor.save(() -> told.add("second"));

        assertThat(editor.state()).isEqualTo(EditorState.SAVING);
        assertThat(BENCH.work.waiting()).isEqualTo(1);
        BENCH.work.release();
        assertThat(BENCH.stored()).hasSize(1);
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void isDirtyOnlyWhileItDiffers() {
        editor.open(BENCH.store(Drafts.titled("Analyst")));
        assertThat(editor.dirtyProperty().get()).isFalse();
        fields.title.set("Analyst ");
        assertThat(editor.dirtyProperty().get()).isFalse();
        fields.title.set("Analysts");
        assertThat(editor.dirtyProperty().get()).isTrue();
        fields.title.set("Analyst");
        assertThat(editor.dirtyProperty().get()).isFalse();
        fields.current.set(false);
        fields.endDate.set("so");
        assertThat(editor.dirtyProperty().get()).isTrue();
    }

    @Test
    void aNewerVersionIsShownBesideOnesOwn() {
        openStale("Theirs", "Mine");

        assertThat(editor.state()).isEqualTo(EditorState.STALE);
        assertThat(editor.differences()).containsExactly(new FieldDifference(ExperienceField.TITLE, "Theirs", "Mine"));
        assertThat(BENCH.stored()).extracting(Experience::title).containsExactly("Theirs");
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void theNewerVersionCanBeTaken() {
        openStale("Theirs", "Mine");
        editor.loadNewer();

        assertThat(editor.state()).isEqualTo(EditorState.EDITING);
        assertThat(fields.title.get()).isEqualTo("Theirs");
        assertThat(editor.dirtyProperty().get()).isFalse();
        fields.title.set("Both");
        editor.save();
        assertThat(BENCH.stored()).extracting(Experience::title).containsExactly("Both");
    }

    @Test
    void onesOwnVersionCanBeSavedOverIt() {
        openStale("Theirs", "Mine");
        editor.saveOverNewer();

        assertThat(editor.isOpen()).isFalse();
        assertThat(BENCH.stored()).singleElement().satisfies(stored -> {
            assertThat(stored.title()).isEqualTo("Mine");
            assertThat(stored.version()).isEqualTo(3);
        });
    }

    @Test
    void whatWasDeletedMeanwhileCanBeStoredAnew() {
        var stored = BENCH.store(Drafts.titled("Deleted"));
        editor.open(stored);
        fields.title.set("Kept");
        BENCH.service().delete(stored.id(), 1);
        editor.save();

        assertThat(editor.state()).isEqualTo(EditorState.GONE);
        editor.saveAsNew();
        assertThat(BENCH.stored()).extracting(Experience::title).containsExactly("Kept");
    }

    @Test
    void aFailureKeepsWhatWasTyped() {
        fillIn("Analyst");
        BENCH.database.get(AccountService.class).lock(BENCH.context());
        try {
            editor.save();
            assertThat(editor.state()).isEqualTo(EditorState.EDITING);
            assertThat(editor.dirtyProperty().get()).isTrue();
            assertThat(BENCH.problems).hasSize(1);
        } finally {
            BENCH.unlock();
        }
        editor.save();
        assertThat(BENCH.stored()).hasSize(1);
    }

    private void openStale(String theirs, String mine) {
        var stored = BENCH.store(Drafts.titled("First"));
        editor.open(stored);
        BENCH.service().update(stored.id(), 1, Drafts.titled(theirs));
        fields.title.set(mine);
        editor.save();
    }

    private void fillIn(String title) {
        editor.openNew();
        fields.title.set(title);
        fields.type.set(ExperienceType.PROJECT);
        fields.startDate.set("Mar 2021");
        fields.current.set(true);
        fields.description.set("Text");
    }

    private String message(ExperienceField field) {
        return editor.fieldMessages().of(field).get();
    }
}
