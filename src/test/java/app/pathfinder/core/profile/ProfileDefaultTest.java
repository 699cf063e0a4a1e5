package app.pathfinder.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As long as there are profiles, exactly one of them is the default. */
class ProfileDefaultTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final AtomicInteger USERS = new AtomicInteger();
    private static final ProfileFilter THE_DEFAULT = new ProfileFilter(null, null, true, "");

    private ProfileService service = unset();

    @BeforeEach
    void register() {
        var user = DATABASE.register("person" + USERS.incrementAndGet());
        service = new ProfileService(DATABASE.databaseOf(user), Messages.english());
    }

    @Test
    void theFirstProfileIsTheDefault() {
        var first = service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second"));

        assertThat(first.content().isDefault()).isTrue();
        assertThat(second.content().isDefault()).isFalse();
        assertDefault(first);
    }

    @Test
    void aNewProfileThatSaysSoTakesItFromTheOldOne() {
        service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second").withDefault(true));

        assertThat(second.content().isDefault()).isTrue();
        assertDefault(second);
    }

    @Test
    void makingAnotherTheDefaultTakesItFromTheOldOne() {
        var first = service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second"));

        var changed = service.makeDefault(second.id(), 1);

        assertDefault(second);
        assertThat(changed)
                .isEqualTo(new Stored<>(
                        second.id(),
                        second.content().withDefault(true),
                        second.createdAt(),
                        second.updatedAt(),
                        second.version()));
        assertThat(service.find(first.id()).content().isDefault()).isFalse();
        assertDefault(service.makeDefault(second.id(), 1));
    }

    @Test
    void onlyWhatThePersonSawBecomesTheDefault() {
        var first = service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second"));
        service.update(second.id(), 1, Profiles.headed("changed"));

        assertProblem(ProblemKind.STALE_RECORD, () -> service.makeDefault(second.id(), 1));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.makeDefault(UUID.randomUUID(), 1));
        assertDefault(first);
    }

    @Test
    void savingAnEditorThatWasOpenMeanwhileDoesNotMoveIt() {
        var first = service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second"));
        service.makeDefault(second.id(), 1);

        service.update(first.id(), 1, Profiles.headed("still says so").withDefault(true));
        service.update(second.id(), 1, Profiles.headed("does not know"));

        assertDefault(second);
    }

    @Test
    void deletingTheDefaultPassesItOnToWhatWasChangedLast() {
        var first = service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second"));
        service.create(Profiles.headed("third"));
        service.update(second.id(), 1, Profiles.headed("changed last"));

        var deleted = service.delete(first.id(), 1);

        assertThat(deleted.heir()).isEqualTo(second.id());
        assertDefault(second);
    }

    @Test
    void deletingAnotherLeavesItWhereItIs() {
        var first = service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second"));

        assertThat(service.delete(second.id(), 1).heir()).isNull();
        assertDefault(first);
    }

    @Test
    void undoingADeletionGivesItBack() {
        var first = service.create(Profiles.headed("first"));
        service.create(Profiles.headed("second"));

        assertThat(service.restore(service.delete(first.id(), 1))).isEqualTo(first);
        assertDefault(first);
    }

    @Test
    void restoringDoesNotTakeWhatSomebodyDecidedSince() {
        var first = service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second"));
        var third = service.create(Profiles.headed("third"));
        var deleted = service.delete(first.id(), 1);
        assertDefault(third);
        service.makeDefault(second.id(), 1);

        var restored = service.restore(deleted);

        assertThat(restored.content().isDefault()).isFalse();
        assertDefault(second);
        service.makeDefault(third.id(), 1);
        service.restore(deleted);
        assertDefault(third);
    }

    @Test
    void whatIsRestoredFirstAfterAllAreGoneIsTheDefault() {
        var first = service.create(Profiles.headed("first"));
        var second = service.create(Profiles.headed("second"));
        var deletedSecond = service.delete(second.id(), 1);
        var deletedFirst = service.delete(first.id(), 1);
        assertThat(deletedFirst.heir()).isNull();

        service.restore(deletedSecond);
        assertDefault(second);
        service.restore(deletedFirst);
        assertDefault(second);
    }

    private void assertDefault(Stored<Profile> expected) {
        assertThat(service.list(THE_DEFAULT, null, 10).items())
                .singleElement()
                .extracting(Stored::id)
                .isEqualTo(expected.id());
    }

    private static void assertProblem(ProblemKind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    /** The service belongs to a database that exists only once a test runs. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T unset() {
        return null;
    }
}
