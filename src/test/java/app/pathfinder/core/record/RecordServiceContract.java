package app.pathfinder.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TrailRow;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every kind of record. The tests of one kind extend this and add their own; each test has a user of its
 * own in the database that they share.
 *
 * @param <C> the content of a record
 * @param <D> a deleted record
 */
public abstract class RecordServiceContract<C, D> {
    private static final AtomicInteger USERS = new AtomicInteger();
    private static final int AT_ONCE = 6;

    private final String resource;
    private final String table;
    private UserContext user = unset();

    /**
     * @param resource the kind's name in the audit trail
     * @param table the suffix of its table
     */
    protected RecordServiceContract(String resource, String table) {
        this.resource = resource;
        this.table = table;
    }

    /** What it is proven on. */
    protected abstract ContractDatabase database();

    /** Makes the service of the user whom the test is about; called before each test. */
    protected abstract void open(UserDatabase userDatabase);

    /** The service that {@link #open} made. */
    protected abstract RecordActions<C, D> actions();

    /** The service of another user. */
    protected abstract RecordActions<C, D> actions(UserDatabase userDatabase);

    /** Content that has a value in every column, with every kind of character that a text may have. */
    protected abstract C full();

    /** Content that has only what must be there. */
    protected abstract C bare();

    /** Content with this text somewhere in it. */
    protected abstract C saying(String text);

    @BeforeEach
    void registerUser() {
        user = database().register(newUsername());
        open(database().databaseOf(user));
    }

    private static String newUsername() {
        return "person" + USERS.incrementAndGet();
    }

    /** What a user sees who is registered now. */
    protected UserDatabase newUser() {
        return database().databaseOf(database().register(newUsername()));
    }

    @Test
    void everythingComesBackAsItWasTyped() {
        comesBack(full());
    }

    @Test
    void whatWasNotTypedStaysAbsent() {
        comesBack(bare());
    }

    private void comesBack(C content) {
        var stored = actions().create(content);

        assertThat(stored.content()).isEqualTo(content);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.createdAt()).isEqualTo(stored.updatedAt());
        assertThat(stored.id().version()).isEqualTo(7);
        assertThat(actions().find(stored.id())).isEqualTo(stored);
        assertThat(actions().list()).containsExactly(stored);
    }

    @Test
    void anUpdateReplacesTheContentAndRaisesTheVersion() {
        var stored = actions().create(full());

        var updated = actions().update(stored.id(), 1, bare());

        assertThat(updated.content()).isEqualTo(bare());
        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.createdAt()).isEqualTo(stored.createdAt());
        assertThat(updated.updatedAt()).isAfter(stored.updatedAt());
        assertThat(actions().find(stored.id())).isEqualTo(updated);
    }

    @Test
    void aStaleUpdateOrDeleteChangesNothing() {
        var stored = actions().create(saying("first"));
        var second = actions().update(stored.id(), 1, saying("second"));

        assertProblem(ProblemKind.STALE_RECORD, () -> actions().update(stored.id(), 1, saying("third")));
        assertProblem(ProblemKind.STALE_RECORD, () -> actions().delete(stored.id(), 1));
        assertThat(actions().list()).containsExactly(second);
    }

    @Test
    void whatIsGoneIsSaidToBe() {
        var stored = actions().create(bare());
        actions().delete(stored.id(), 1);

        assertProblem(ProblemKind.RECORD_GONE, () -> actions().find(stored.id()));
        assertProblem(ProblemKind.RECORD_GONE, () -> actions().update(stored.id(), 1, bare()));
        assertProblem(ProblemKind.RECORD_GONE, () -> actions().delete(stored.id(), 1));
        assertThat(actions().count()).isZero();
    }

    @Test
    void aRestoredRecordIsTheSame() {
        var changed = actions().update(actions().create(bare()).id(), 1, full());

        var deleted = actions().delete(changed.id(), 2);
        assertThat(actions().list()).isEmpty();
        assertThat(actions().restore(deleted)).isEqualTo(changed);
        assertThat(actions().restore(deleted)).isEqualTo(changed);

        assertThat(actions().list()).containsExactly(changed);
    }

    @Test
    void twoRestorationsAtOnceBothFindIt() throws Exception {
        var stored = actions().create(full());
        var deleted = actions().delete(stored.id(), 1);

        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var restorations = threads.invokeAll(
                    Collections.nCopies(AT_ONCE, () -> actions().restore(deleted)));
            for (var restoration : restorations) {
                assertThat(restoration.get()).isEqualTo(stored);
            }
        }
        assertThat(actions().list()).containsExactly(stored);
    }

    @Test
    void nobodySeesOrChangesWhatBelongsToSomebodyElse() {
        var stored = actions().create(full());
        var deleted = actions().delete(stored.id(), 1);
        actions().restore(deleted);
        var other = actions(newUser());

        assertThat(other.count()).isZero();
        assertThat(other.list()).isEmpty();
        assertProblem(ProblemKind.RECORD_GONE, () -> other.find(stored.id()));
        assertProblem(ProblemKind.RECORD_GONE, () -> other.update(stored.id(), 1, bare()));
        assertProblem(ProblemKind.RECORD_GONE, () -> other.delete(stored.id(), 1));
        other.restore(deleted);
        other.update(stored.id(), 1, bare());
        assertThat(actions().list()).containsExactly(stored);
    }

    @ParameterizedTest
    @MethodSource("unstorableTexts")
    void refusesWhatCannotBeStored(String text) {
        assertProblem(ProblemKind.INVALID_INPUT, () -> actions().create(saying(text)))
                .satisfies(problem -> assertThat(problem.arguments().toString()).doesNotContain(text));
        assertThat(actions().count()).isZero();
    }

    static List<String> unstorableTexts() {
        return List.of("a\u0000b", "a\ud83d", "\udc00b");
    }

    @Test
    void everythingLeavesARowInTheAuditTrailButNoContent() throws SQLException {
        var stored = actions().create(saying("secret"));
        actions().find(stored.id());
        actions().list();
        actions().count();
        actions().update(stored.id(), 1, saying("secret too"));
        actions().restore(actions().delete(stored.id(), 2));
        assertProblem(ProblemKind.STALE_RECORD, () -> actions().update(stored.id(), 1, saying("secret")));

        var trail = TrailRow.of(database(), user, resource);
        assertThat(trail)
                .extracting(TrailRow::outcome)
                .containsExactlyInAnyOrder(
                        "CREATE done",
                        "READ done",
                        "LIST done",
                        "UPDATE done",
                        "DELETE done",
                        "RESTORE done",
                        "UPDATE STALE_RECORD");
        assertThat(trail).extracting(TrailRow::table).containsOnly(table);
        assertThat(trail).noneMatch(row -> row.text().contains("secret"));
        assertThat(trail)
                .extracting(TrailRow::resourceId)
                .containsOnly(null, stored.id().toString());
    }

    /** That a call ends in a problem of this kind. */
    protected static ThrowableAssertAlternative<Problem> assertProblem(ProblemKind kind, ThrowingCallable call) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    /** The service belongs to a database that exists only once a test runs. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    protected static <T> T unset() {
        return null;
    }
}
