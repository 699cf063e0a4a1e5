package app.pathfinder.desktop.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.draft.Draft;
import app.pathfinder.core.draft.DraftBoxes;
import app.pathfinder.core.draft.DraftKey;
import app.pathfinder.core.draft.Drafts;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.secret.FileSecrets;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.desktop.common.ManualTimers;
import app.pathfinder.desktop.record.EditorState;
import app.pathfinder.desktop.record.FieldDifference;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is typed in an editor survives the program, on a real folder. */
class AchievementDraftsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    @RegisterExtension
    static final AchievementBench BENCH = new AchievementBench();

    @TempDir
    Path home;

    private final ManualTimers timers = new ManualTimers();
    private AchievementsViewModel screen = BENCH.screen();

    @BeforeEach
    void start() {
        screen = startAnew();
    }

    /** A program on the same folders, of the same person. */
    private AchievementsViewModel startAnew() {
        return BENCH.screen(drafts(), timers);
    }

    private Drafts drafts() {
        var folders = AppFolders.below(home);
        var boxes = new DraftBoxes(folders, new FileSecrets(home.resolve("secrets")), timers);
        return new FlushedDrafts(boxes, boxes.of(BENCH.context(), BENCH.problems::add));
    }

    @Test
    void whatWasTypedIsOfferedAfterACrashAlsoWhatNobodyUnderstands() {
        screen.create();
        fields().name.set("Sooner help");
        fields().value.set("48 or so");
        fields().direction.set(DirectionChoice.LOWER);
        fields().experience.set(BENCH.experience());
        timers.pass(Duration.ofSeconds(1));

        screen = startAnew();
        screen.create();
        var offer = Objects.requireNonNull(screen.editor().draftProperty().get());
        assertThat(offer.typedAt()).isEqualTo(timers.instant());
        assertThat(fields().name.get()).isEmpty();
        screen.editor().restoreDraft();
        assertThat(fields().name.get()).isEqualTo("Sooner help");
        assertThat(fields().value.get()).isEqualTo("48 or so");
        assertThat(fields().direction.get()).isEqualTo(DirectionChoice.LOWER);
        assertThat(fields().experience.get()).isEqualTo(BENCH.experience());
        assertThat(screen.editor().dirtyProperty().get()).isTrue();
        fields().value.set("48");
        screen.editor().save();
        assertThat(BENCH.stored()).hasSize(1);
        assertNothingIsOffered();
    }

    @Test
    void aCrashCostsASecondHoweverLongOneTypes() {
        screen.create();
        for (int i = 0; i < 40; i++) {
            fields().name.set("Name " + i);
            timers.pass(Duration.ofMillis(100));
        }
        screen = startAnew();
        screen.create();
        screen.editor().restoreDraft();
        assertThat(fields().name.get()).isBetween("Name 29", "Name 39");
    }

    @Test
    void loggingOutKeepsTheLastLetterToo() {
        edit("Faster");
        fields().statement.set("Half-written");
        screen.dispose();

        screen = startAnew();
        reopen();
        screen.editor().restoreDraft();
        assertThat(fields().statement.get()).isEqualTo("Half-written");
        assertThat(screen.editor().state()).isEqualTo(EditorState.EDITING);
    }

    @Test
    void eachEditorHasADraftOfItsOwn() {
        edit("Faster");
        fields().statement.set("Half-written");
        screen.dispose();
        screen = startAnew();
        screen.create();
        assertThat(screen.editor().draftProperty().get()).isNull();
        screen = startAnew();
        reopen();
        assertThat(screen.editor().draftProperty().get())
                .as("that of the other")
                .isNotNull();
    }

    @Test
    void whoLogsOutBeforeTheEditorHearsOfASaveIsNotOfferedItAgain() {
        screen.create();
        fields().name.set("Saved in the last moment");
        timers.pass(Duration.ofSeconds(1));
        fields().statement.set("With a last word");
        BENCH.work.hold();
        screen.editor().save();
        // the server stores it, and nobody is there any more who would hear of it
        BENCH.work.releaseUnheard();
        screen.dispose();

        assertThat(BENCH.stored()).hasSize(1);
        assertNothingIsOffered();
    }

    @Test
    void whatCannotBeLookedUpIsNeitherReplacedNorRemoved() {
        edit("Faster");
        fields().statement.set("Kept");
        screen.dispose();
        screen = BENCH.screen(new LockedDrafts(drafts()), timers);
        reopen();
        fields().statement.set("Typed while the keychain was locked");
        timers.pass(Duration.ofSeconds(5));
        screen.editor().save();

        screen = startAnew();
        reopen();
        assertThat(screen.editor().draftProperty().get())
                .extracting(draft -> draft.texts().get("STATEMENT"))
                .isEqualTo("Kept");
    }

    @Test
    void numbersMeanTheSameInAnotherLanguage() {
        var english = new AchievementFields(Locale.ENGLISH);
        english.value.set("1,140");
        english.baseline.set("1.125");
        english.unit.set("1.5 = much");
        var german = new AchievementFields(Locale.GERMAN);
        german.typed().show(english.typed().now());
        assertThat(german.value.get()).isEqualTo("1140");
        assertThat(german.baseline.get()).isEqualTo("1,125");
        assertThat(german.unit.get()).isEqualTo("1.5 = much");
    }

    @Test
    void whatWasSavedOrGivenUpIsNotOffered() {
        edit("Faster");
        fields().statement.set("Saved");
        timers.pass(Duration.ofSeconds(1));
        screen.editor().save();
        screen = startAnew();
        reopen();
        assertThat(screen.editor().draftProperty().get()).isNull();

        fields().statement.set("Given up");
        timers.pass(Duration.ofSeconds(1));
        BENCH.answers.add(Answer.DISCARD);
        screen.leaveEditor();
        screen = startAnew();
        reopen();
        assertThat(screen.editor().draftProperty().get()).isNull();

        fields().statement.set("Typed");
        timers.pass(Duration.ofSeconds(1));
        fields().statement.set("Saved");
        timers.pass(Duration.ofSeconds(1));
        screen = startAnew();
        reopen();
        assertThat(screen.editor().draftProperty().get()).as("typed back").isNull();
    }

    @Test
    void whatIsOfferedStaysUntilThePersonDecides() {
        edit("Faster");
        fields().statement.set("Half-written");
        screen.dispose();

        screen = startAnew();
        reopen();
        fields().statement.set("Typed without looking");
        timers.pass(Duration.ofSeconds(5));
        screen.editor().save();
        assertThat(BENCH.stored().getFirst().version()).as("not saved over it").isEqualTo(1);
        BENCH.answers.add(Answer.DISCARD);
        screen.leaveEditor();

        screen = startAnew();
        reopen();
        screen.editor().discardDraft();
        assertThat(screen.editor().draftProperty().get()).isNull();
        screen.leaveEditor();
        screen = startAnew();
        reopen();
        assertThat(screen.editor().draftProperty().get()).isNull();
    }

    @Test
    void aRecordThatChangedSinceIsComparedAndNeverOverwrittenUnasked() {
        var stored = edit("Faster");
        fields().statement.set("Mine");
        screen.dispose();
        changeElsewhere(stored);

        for (int crashes = 0; crashes < 2; crashes++) {
            screen = startAnew();
            reopen();
            screen.editor().restoreDraft();
            timers.pass(Duration.ofSeconds(1));
            assertThat(screen.editor().state()).isEqualTo(EditorState.STALE);
            assertThat(screen.editor().differences())
                    .contains(new FieldDifference(AchievementField.STATEMENT, "Theirs", "Mine"));
        }
        screen.editor().saveOverNewer();
        assertThat(BENCH.stored().getFirst().content().statement()).isEqualTo("Mine");
        assertNothingIsOffered();
    }

    @Test
    void theNewerVersionCanBeTakenInstead() {
        var stored = edit("Faster");
        fields().statement.set("Mine");
        screen.dispose();
        changeElsewhere(stored);
        screen = startAnew();
        reopen();
        screen.editor().restoreDraft();
        screen.editor().loadNewer();
        assertThat(fields().statement.get()).isEqualTo("Theirs");
        screen.leaveEditor();
        reopen();
        assertThat(screen.editor().draftProperty().get()).isNull();
    }

    @Test
    void slowDisksDoNotPutWhatIsNewInThePlaceOfWhatWasKept() {
        edit("Faster");
        fields().statement.set("Kept");
        screen.dispose();
        screen = startAnew();
        screen.refresh();
        screen.select(BENCH.stored().getFirst());
        BENCH.work.hold();
        screen.edit();
        BENCH.work.releaseOne();
        fields().statement.set("New");
        timers.pass(Duration.ofSeconds(5));
        BENCH.work.release();
        screen.editor().restoreDraft();
        assertThat(fields().statement.get()).isEqualTo("Kept");
    }

    private AchievementFields fields() {
        return screen.editor().fields();
    }

    private Stored<Achievement> edit(String name) {
        var stored = BENCH.storeFaster(name, DAY);
        reopen();
        return stored;
    }

    private void reopen() {
        screen.refresh();
        screen.select(BENCH.stored().getFirst());
        screen.edit();
        assertThat(screen.editor().isOpen()).isTrue();
    }

    private void assertNothingIsOffered() {
        var drafts = drafts();
        assertThat(drafts.find(new DraftKey("achievements", null))).isEmpty();
        BENCH.stored()
                .forEach(stored -> assertThat(drafts.find(new DraftKey("achievements", stored.id())))
                        .isEmpty());
    }

    private static void changeElsewhere(Stored<Achievement> stored) {
        var content = stored.content();
        BENCH.service()
                .update(
                        stored.id(),
                        stored.version(),
                        new Achievement(
                                content.experienceId(),
                                content.name(),
                                content.value(),
                                content.unit(),
                                content.baseline(),
                                content.direction(),
                                content.periodStart(),
                                content.periodEnd(),
                                "Theirs",
                                null));
    }

    /** Drafts that cannot be looked up for the moment. */
    private record LockedDrafts(Drafts drafts) implements Drafts {
        @Override
        public Optional<Draft> find(DraftKey key) {
            throw new Problem(ProblemKind.KEYCHAIN_UNREACHABLE);
        }

        @Override
        public void keep(DraftKey key, int version, Map<String, String> texts) {
            drafts.keep(key, version, texts);
        }

        @Override
        public void remove(DraftKey key) {
            drafts.remove(key);
        }

        @Override
        public void removeAll() {
            drafts.removeAll();
        }
    }

    /** Drafts that are on the disk when a call returns, so that a program may end at once. */
    private record FlushedDrafts(DraftBoxes boxes, Drafts drafts) implements Drafts {
        @Override
        public Optional<Draft> find(DraftKey key) {
            return drafts.find(key);
        }

        @Override
        public void keep(DraftKey key, int version, Map<String, String> texts) {
            drafts.keep(key, version, texts);
            flush();
        }

        @Override
        public void remove(DraftKey key) {
            drafts.remove(key);
            flush();
        }

        @Override
        public void removeAll() {
            drafts.removeAll();
            flush();
        }

        private void flush() {
            try {
                boxes.flush(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
