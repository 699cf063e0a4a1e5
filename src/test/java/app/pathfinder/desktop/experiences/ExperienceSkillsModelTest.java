package app.pathfinder.desktop.experiences;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.skill.ListedSkill;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.desktop.record.EvidenceSpan;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperienceSkillsModelTest {
    @RegisterExtension
    static final ExperienceBench BENCH = new ExperienceBench();

    private final ExperiencesViewModel screen = BENCH.screen();
    private final ExperienceSkillsModel model = screen.skills();

    private static ExperienceDraft draft(String text) {
        return new ExperienceDraft(
                "Developer",
                ExperienceType.PROJECT,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                true,
                null,
                null,
                text);
    }

    private Experience select(String text) {
        var stored = BENCH.store(draft(text));
        screen.refresh();
        screen.select(stored);
        return stored;
    }

    private List<String> shown() {
        return model.items().stream()
                .map(skill -> skill.name() + " " + skill.mapping().content().status())
                .toList();
    }

    private ListedSkill first() {
        return model.items().getFirst();
    }

    @Test
    void savingLooksThroughTheText() {
        screen.create();
        screen.editor().fields().show(draft("Wrote Java for PostgreSQL."));
        screen.editor().save();

        assertThat(shown()).containsExactly("Java SUGGESTED", "PostgreSQL SUGGESTED");
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void readingAloneSuggestsNothingAndTheButtonDoes() {
        select("Wrote Java.");
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(shown()).isEmpty();

        model.look();
        assertThat(shown()).containsExactly("Java SUGGESTED");
    }

    @Test
    void aCopyIsLookedThroughToo() {
        select("Wrote Java.");
        screen.duplicate();

        assertThat(shown()).containsExactly("Java SUGGESTED");
    }

    /** A view of the list that nobody but its listener holds would be collected, and the screen would stand still. */
    @Test
    void whoListensIsToldAlsoAfterMemoryWasCollected() {
        select("Wrote Java.");
        var changes = new AtomicInteger();
        model.items().addListener((ListChangeListener<ListedSkill>) change -> changes.incrementAndGet());
        var collected = new WeakReference<>(new Object());
        Awaitility.await().until(() -> {
            System.gc();
            return collected.get() == null;
        });

        model.look();

        assertThat(changes).hasValue(1);
    }

    @Test
    void saysThatThereIsNothingToFind() {
        select("Did this and that.");
        model.look();
        assertThat(BENCH.notifications.texts()).last().asString().contains("names no skill");
    }

    @Test
    void confirmingKeepsASkillAndPointsAtItsWords() {
        select("Wrote Java.");
        model.look();
        model.confirm(first());

        assertThat(shown()).containsExactly("Java CONFIRMED");
        model.pointAt(first());
        assertThat(model.evidenceProperty().get()).isEqualTo(new EvidenceSpan(6, 10));
        model.pointAt(null);
        assertThat(model.evidenceProperty().get()).isEqualTo(EvidenceSpan.NONE);
    }

    @Test
    void rejectingTakesASkillAwayUntilThatIsUndone() {
        var experience = select("Wrote Java.");
        model.look();
        model.confirm(first());
        model.reject(first());
        assertThat(shown()).isEmpty();
        model.look();
        assertThat(shown()).as("not suggested again").isEmpty();

        BENCH.notifications.undoLast();
        assertThat(shown()).containsExactly("Java CONFIRMED");
        assertThat(Objects.requireNonNull(experience).id()).isNotNull();
    }

    @Test
    void aSecondClickDoesNothing() {
        select("Wrote Java.");
        model.look();
        var seen = first();
        BENCH.work.hold();
        model.confirm(seen);
        model.reject(seen);
        BENCH.work.release();

        assertThat(BENCH.problems).isEmpty();
        assertThat(shown()).containsExactly("Java CONFIRMED");
    }

    @Test
    void whatChangedElsewhereIsShownAsItIsNow() {
        select("Wrote Java.");
        model.look();
        var seen = first();
        BENCH.skills().confirm(seen.mapping().id(), 1);

        model.reject(seen);

        assertThat(BENCH.problems).extracting(problem -> problem.kind()).containsExactly(ProblemKind.STALE_RECORD);
        assertThat(shown()).containsExactly("Java CONFIRMED");
    }

    @Test
    void anotherExperienceShowsItsOwn() {
        select("Wrote Java.");
        model.look();
        model.pointAt(first());
        select("Played the violin.");

        assertThat(shown()).isEmpty();
        assertThat(model.evidenceProperty().get()).isEqualTo(EvidenceSpan.NONE);
        assertThat(BENCH.skills().list(SkillFilter.ALL, null, 10).items())
                .allMatch(skill -> skill.mapping().content().status() == SkillStatus.SUGGESTED);
    }

    @Test
    void wordsOfAnotherTextAreNoWords() {
        assertThat(new EvidenceSpan(6, 10).within("Short")).isEqualTo(EvidenceSpan.NONE);
        assertThat(new EvidenceSpan(6, 10).within(null)).isEqualTo(EvidenceSpan.NONE);
        assertThat(new EvidenceSpan(6, 10).within("Wrote Java.")).isEqualTo(new EvidenceSpan(6, 10));
    }
}
