package app.pathfinder.core.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TrailRow;
import app.pathfinder.core.text.Messages;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service of experiences does on every engine. Each test has a user of its own. */
public abstract class ExperienceServiceContract {
    private static final AtomicInteger USERS = new AtomicInteger();

    private UserContext user = unset();
    private ExperienceService service = unset();

    /** What it is proven on. */
    protected abstract ContractDatabase database();

    @BeforeEach
    void register() {
        user = newUser();
        service = serviceOf(user);
    }

    private UserContext newUser() {
        return database().register("person" + USERS.incrementAndGet());
    }

    @Test
    void storesEverythingThatWasTyped() {
        var draft = new ExperienceDraft(
                " Analyst ",
                ExperienceType.PROJECT,
                "Harbour Data",
                "",
                Drafts.START,
                LocalDate.of(2022, 5, 6),
                false,
                "Contract",
                "https://example.org/x",
                "Ünïcode 😀 \\ 'quoted' \"text\"\nsecond line");

        var stored = service.create(draft);

        assertThat(ExperienceDraft.of(stored)).isEqualTo(draft);
        assertThat(stored.location()).isNull();
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.createdAt()).isEqualTo(stored.updatedAt());
        assertThat(stored.id().version()).isEqualTo(7);
        assertThat(service.find(stored.id())).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatLastsIsCurrentInTheDatabaseToo(boolean lasts) {
        service.create(Drafts.titled("Lasts"));
        service.create(Drafts.between("Ended", Drafts.START, Drafts.START));

        assertThat(database()
                        .databaseOf(user)
                        .<Long>count(tx -> tx.statement(
                                        "select count(*) as found from <experiences_detailed> where is_current = :current"
                                                + " and end_date is " + (lasts ? "null" : "not null"))
                                .bind("current", lasts)
                                .one(row -> row.longNumber("found"))))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotRight() {
        assertProblem(ProblemKind.INVALID_INPUT, () -> service.create(Drafts.titled("a\u0000b")))
                .satisfies(problem -> assertThat(problem.arguments().getFirst()).isEqualTo("Title"));
        assertThat(service.count(ExperienceFilter.ALL)).isZero();
    }

    @Test
    void anUpdateRaisesTheVersionAndKeepsTheRest() {
        var stored = service.create(Drafts.titled("Before"));

        var updated = service.update(stored.id(), 1, Drafts.between("After", Drafts.START, Drafts.START));

        assertThat(updated.title()).isEqualTo("After");
        assertThat(updated.current()).isFalse();
        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.createdAt()).isEqualTo(stored.createdAt());
        assertThat(updated.updatedAt()).isAfter(stored.updatedAt());
    }

    @Test
    void aStaleUpdateChangesNothing() {
        var stored = service.create(Drafts.titled("First"));
        service.update(stored.id(), 1, Drafts.titled("Second"));

        assertProblem(ProblemKind.STALE_RECORD, () -> service.update(stored.id(), 1, Drafts.titled("Third")));
        assertProblem(ProblemKind.STALE_RECORD, () -> service.delete(stored.id(), 1));
        assertThat(service.find(stored.id()).title()).isEqualTo("Second");
    }

    @Test
    void whatIsGoneIsSaidToBe() {
        var stored = service.create(Drafts.titled("Soon gone"));
        service.delete(stored.id(), 1);

        assertProblem(ProblemKind.RECORD_GONE, () -> service.find(stored.id()));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.update(stored.id(), 1, Drafts.titled("x")));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.delete(stored.id(), 1));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.duplicate(stored.id()));
    }

    @Test
    void aRestoredRecordIsTheSame() {
        var stored = service.create(Drafts.titled("Kept"));
        var changed = service.update(stored.id(), 1, Drafts.between("Kept", Drafts.START, Drafts.START));

        var deleted = service.delete(stored.id(), 2);
        assertThat(service.count(ExperienceFilter.ALL)).isZero();
        service.restore(deleted);
        service.restore(deleted);

        assertThat(service.list(ExperienceFilter.ALL, null, 10).items()).containsExactly(changed);
    }

    @Test
    void aCopySaysThatItIsOne() {
        var stored = service.create(Drafts.between("x".repeat(255), Drafts.START, Drafts.START));

        var copy = service.duplicate(stored.id());

        assertThat(copy.id()).isNotEqualTo(stored.id());
        assertThat(copy.version()).isEqualTo(1);
        assertThat(copy.title()).hasSize(255).endsWith("x (copy)");
        assertThat(ExperienceDraft.of(copy).withTitle(stored.title())).isEqualTo(ExperienceDraft.of(stored));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20})
    void pagesHoldEachRecordOnceAlsoWhenTheyBeganOnTheSameDay(int limit) {
        var ids = new ArrayList<UUID>();
        for (int number = 0; number < 9; number++) {
            ids.add(service.create(Drafts.between("Same day", Drafts.START, null))
                    .id());
        }
        var newest = service.create(Drafts.between("Newest", Drafts.START.plusDays(1), null));
        var oldest = service.create(Drafts.between("Oldest", Drafts.START.minusDays(1), null));

        var listed = all(ExperienceFilter.ALL, limit);

        assertThat(listed).hasSize(11);
        assertThat(listed.getFirst()).isEqualTo(newest);
        assertThat(listed.getLast()).isEqualTo(oldest);
        assertThat(listed.subList(1, 10)).extracting(Experience::id).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void aRecordAddedBetweenTwoPagesDoublesNone() {
        for (int number = 0; number < 4; number++) {
            service.create(Drafts.between("Old", Drafts.START.plusDays(number), null));
        }
        var first = service.list(ExperienceFilter.ALL, null, 2);
        service.create(Drafts.between("New", Drafts.START.plusYears(1), null));
        var second = service.list(ExperienceFilter.ALL, first.next(), 2);

        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void theTimelineHoldsWhatTheListHolds() {
        service.create(Drafts.titled("One"));
        service.create(Drafts.between("Two", Drafts.START.plusDays(3), Drafts.START.plusDays(9)));

        assertThat(service.timeline(ExperienceFilter.ALL, 100))
                .containsExactlyElementsOf(service.list(ExperienceFilter.ALL, null, 100).items().stream()
                        .map(Experience::span)
                        .toList());
    }

    @Test
    void nobodySeesWhatBelongsToSomebodyElse() {
        var mine = service.create(Drafts.titled("Mine"));
        var other = serviceOf(newUser());

        assertThat(other.count(ExperienceFilter.ALL)).isZero();
        assertThat(other.list(ExperienceFilter.ALL, null, 10).items()).isEmpty();
        assertProblem(ProblemKind.RECORD_GONE, () -> other.find(mine.id()));
        assertProblem(ProblemKind.RECORD_GONE, () -> other.update(mine.id(), 1, Drafts.titled("Theirs")));
        assertProblem(ProblemKind.RECORD_GONE, () -> other.delete(mine.id(), 1));
        other.restore(new DeletedExperience(mine, ExperienceLinks.NONE));
        assertThat(service.find(mine.id())).isEqualTo(mine);
    }

    @Test
    void everythingLeavesARowInTheAuditTrailButNoContent() throws SQLException {
        var stored = service.create(Drafts.titled("Secret title"));
        service.find(stored.id());
        service.list(ExperienceFilter.ALL, null, 10);
        service.update(stored.id(), 1, Drafts.titled("Secret title 2"));
        service.duplicate(stored.id());
        service.restore(service.delete(stored.id(), 2));
        assertProblem(ProblemKind.STALE_RECORD, () -> service.update(stored.id(), 1, Drafts.titled("x")));

        var trail = TrailRow.of(database(), user, "experience");
        assertThat(trail)
                .extracting(TrailRow::outcome)
                .containsExactlyInAnyOrder(
                        "CREATE done",
                        "READ done",
                        "LIST done",
                        "UPDATE done",
                        "CREATE done",
                        "DELETE done",
                        "RESTORE done",
                        "UPDATE STALE_RECORD");
        assertThat(trail).extracting(TrailRow::table).containsOnly("experiences_detailed");
        assertThat(trail).noneMatch(row -> row.text().contains("Secret"));
    }

    private List<Experience> all(ExperienceFilter filter, int limit) {
        var all = new ArrayList<Experience>();
        var page = service.list(filter, null, limit);
        while (true) {
            all.addAll(page.items());
            if (page.next() == null) {
                return all;
            }
            assertThat(page.items()).hasSize(limit);
            page = service.list(filter, page.next(), limit);
        }
    }

    private ExperienceService serviceOf(UserContext context) {
        return new ExperienceService(database().databaseOf(context), Messages.english());
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<Problem> assertProblem(
            ProblemKind kind, ThrowingCallable call) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    /** The service belongs to a database that exists only once a test runs. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T unset() {
        return null;
    }
}
