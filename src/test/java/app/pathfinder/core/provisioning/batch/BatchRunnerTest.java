package app.pathfinder.core.provisioning.batch;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchRunnerTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /** Work that leaves a row for each item, waits where it is told to, and fails for who is named so. */
    private static final class Marks implements BatchWork {
        private final Semaphore mayGoOn;

        Marks(int howManyMayGoOn) {
            mayGoOn = new Semaphore(howManyMayGoOn);
        }

        @Override
        public BatchKind kind() {
            return BatchKind.CREATE;
        }

        @Override
        public UUID run(Handle handle, BatchItem.Taken item, @Nullable UUID actor) {
            handle.execute("insert into marks values (?)", item.number());
            if (item.username().startsWith("bad")) {
                throw new Problem(ProblemKind.EMAIL_TAKEN);
            }
            if (item.username().startsWith("gone")) {
                throw new Problem(ProblemKind.SERVER_UNREACHABLE, "server");
            }
            mayGoOn.acquireUninterruptibly();
            return new UUID(0, item.number());
        }
    }

    private BatchRunner runner(BatchWork work) {
        return new BatchRunner(database.get(OwnerDatabase.class), Messages.english(), Set.of(work));
    }

    private BatchService service(BatchRunner runner) {
        return new BatchService(database.get(OwnerDatabase.class), runner);
    }

    private Batch start(BatchRunner runner, double maxFailedShare, String... usernames) throws SQLException {
        Sql.run(database.owner(), "create table if not exists marks (number integer primary key)");
        return runner.start(BatchKind.CREATE, drafts(usernames), maxFailedShare, null, Progress.NONE);
    }

    private static List<BatchItem.Draft> drafts(String... usernames) {
        return List.of(usernames).stream()
                .map(name -> new BatchItem.Draft(null, name, "{}"))
                .toList();
    }

    private static String[] users(int count) {
        return IntStream.range(0, count).mapToObj(i -> "u" + i).toArray(String[]::new);
    }

    private List<String> owner(String sql) throws SQLException {
        return Sql.texts(database.owner(), sql);
    }

    private List<String> marks() throws SQLException {
        return owner("select number::text from marks order by number");
    }

    private UUID onlyBatch() throws SQLException {
        return UUID.fromString(owner("select batch_id::text from pf_batches").getFirst());
    }

    @Test
    void doesEveryItemOnceAndForgetsWhatItNeeded() throws SQLException {
        var batch = start(runner(new Marks(100)), 0, users(20));

        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(20, 20, 0));
        assertThat(marks()).hasSize(20);
        assertThat(owner("select input::text from pf_batch_items where input is not null"))
                .isEmpty();
        assertThat(owner("select batch_id::text from pf_batches where runner is not null or lease_until is not null"))
                .isEmpty();
    }

    @Test
    void anItemThatFailsLeavesNothingAndItsReason() throws SQLException {
        var runner = runner(new Marks(100));

        var batch = start(runner, 1, "u0", "bad", "u2");

        assertThat(batch.counts()).isEqualTo(new Batch.Counts(3, 2, 1));
        assertThat(marks()).containsExactly("1", "3");
        var failed = service(runner).items(batch.id(), ItemState.FAILED, 0, 10);
        assertThat(failed).singleElement().satisfies(item -> {
            assertThat(item.username()).isEqualTo("bad");
            assertThat(item.errorCode()).isEqualTo("EMAIL_TAKEN");
        });
    }

    @ParameterizedTest
    @CsvSource({"0.5, DONE, 2", "0.4, STOPPED, 2", "0, STOPPED, 1"})
    void stopsWhenMoreThanTheShareFailed(double share, BatchState state, int leastFailed) throws SQLException {
        var batch = start(runner(new Marks(100)), share, "bad1", "u1", "bad2", "u3");

        assertThat(batch.state()).isEqualTo(state);
        assertThat(batch.counts().failed()).isGreaterThanOrEqualTo(leastFailed);
        assertThat(batch.stopReason()).isEqualTo(state == BatchState.DONE ? null : Batch.TOO_MANY_FAILURES);
    }

    @Test
    void stopsAtOnceWhereTheNextItemWouldMeetTheSame() throws SQLException {
        var runner = runner(new Marks(100));

        assertProblem(ProblemKind.SERVER_UNREACHABLE, () -> start(runner, 1, "gone", "u1", "u2"));

        var batch = service(runner).find(onlyBatch());
        assertThat(batch.state()).isEqualTo(BatchState.STOPPED);
        assertThat(batch.stopReason()).isEqualTo("SERVER_UNREACHABLE");
        assertThat(batch.counts().failed()).isZero();
        assertThat(service(runner).items(batch.id(), ItemState.WAITING, 0, 10)).isNotEmpty();
    }

    @Test
    void pausesBetweenItemsAndGoesOnWhereItWas() throws Exception {
        var work = new Marks(3);
        var runner = runner(work);
        var running = CompletableFuture.supplyAsync(() -> begun(runner, 8));
        await().until(() -> marksDone() == 3);

        service(runner).pause(onlyBatch());
        work.mayGoOn.release(100);

        var paused = running.get();
        assertThat(paused.state()).isEqualTo(BatchState.PAUSED);
        assertThat(paused.counts().open())
                .as("all but those that were under way")
                .isGreaterThanOrEqualTo(3);
        var resumed = runner.resume(paused.id(), true, Progress.NONE);
        assertThat(resumed.counts()).isEqualTo(new Batch.Counts(8, 8, 0));
        assertThat(marks()).hasSize(8);
    }

    private Batch begun(BatchRunner runner, int users) {
        try {
            return start(runner, 0, users(users));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long marksDone() throws SQLException {
        return owner("select to_regclass('pathfinder.marks') is not null").contains("t")
                ? Long.parseLong(owner("select count(*) from pf_batch_items where state = 'done'")
                        .getFirst())
                : 0;
    }

    /** As when the person who watches it logs out. Virtual threads lose their connection when they are interrupted. */
    @Test
    void whoIsInterruptedLeavesTheBatchPaused() throws Exception {
        var work = new Marks(1);
        var runner = runner(work);
        var thread = Thread.ofVirtual().start(() -> begun(runner, 20));
        await().until(() -> marksDone() == 1);

        thread.interrupt();
        work.mayGoOn.release(20);

        assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        assertThat(service(runner).find(onlyBatch()).state()).isEqualTo(BatchState.PAUSED);
    }

    @Test
    void aCancelledBatchKeepsWhatItDidAndCannotGoOn() throws Exception {
        var work = new Marks(2);
        var runner = runner(work);
        var running = CompletableFuture.supplyAsync(() -> begun(runner, 8));
        await().until(() -> marksDone() == 2);

        service(runner).cancel(onlyBatch());
        work.mayGoOn.release(100);

        var cancelled = running.get();
        assertThat(cancelled.state()).isEqualTo(BatchState.CANCELLED);
        assertThat(cancelled.counts().done()).as("those that were under way").isLessThanOrEqualTo(4);
        assertThat(marks()).hasSize(cancelled.counts().done());
        assertThat(service(runner).items(cancelled.id(), ItemState.CANCELLED, 0, 10))
                .hasSize(8 - cancelled.counts().done());
        assertThat(owner("select input::text from pf_batch_items where input is not null"))
                .isEmpty();
        assertProblem(ProblemKind.BATCH_NOT_FREE, () -> runner.resume(cancelled.id(), true, Progress.NONE));
        assertProblem(ProblemKind.BATCH_ENDED, () -> service(runner).pause(cancelled.id()));
    }

    @ParameterizedTest
    @CsvSource({"pause", "cancel"})
    void aWishThatComesWithTheLastItemChangesNothingMore(String wish) throws Exception {
        var work = new Marks(0);
        var runner = runner(work);
        var running = CompletableFuture.supplyAsync(() -> begun(runner, 2));
        await().until(() -> work.mayGoOn.getQueueLength() == 2);

        Sql.run(database.owner(), "update pf_batches set wish = '" + wish + "'");
        work.mayGoOn.release(2);

        assertThat(running.get().state()).isEqualTo(BatchState.DONE);
        assertThat(running.get().counts()).isEqualTo(new Batch.Counts(2, 2, 0));
    }

    @Test
    void nobodyTakesABatchThatSomebodyWorksOn() throws Exception {
        var work = new Marks(1);
        var runner = runner(work);
        var running = CompletableFuture.supplyAsync(() -> begun(runner, 4));
        await().until(() -> marksDone() == 1);

        assertProblem(ProblemKind.BATCH_NOT_FREE, () -> runner.resume(onlyBatch(), true, Progress.NONE));
        assertThat(service(runner).finishOrphans(Progress.NONE)).isZero();

        work.mayGoOn.release(100);
        assertThat(running.get().counts()).isEqualTo(new Batch.Counts(4, 4, 0));
    }

    /** A program that sleeps through its lease wakes up when another has long gone on with its batch. */
    @Test
    void whoLostTheBatchWritesNothingMore() throws Exception {
        var slow = new Marks(0);
        var first = runner(slow);
        var running = CompletableFuture.supplyAsync(() -> begun(first, 4));
        await().until(() -> slow.mayGoOn.getQueueLength() == 2);
        Sql.run(
                database.owner(),
                "update pf_batches set runner = gen_random_uuid(), lease_until = clock_timestamp() - interval '1 second'");
        // What it had begun is rolled back when it may go on: the batch is not its own any more.
        slow.mayGoOn.release(100);

        assertThat(running).failsWithin(Duration.ofSeconds(20));
        assertThat(marks()).isEmpty();

        assertThat(service(runner(new Marks(100))).finishOrphans(Progress.NONE)).isEqualTo(1);
        assertThat(marks()).hasSize(4);
        assertThat(service(first).find(onlyBatch()).state()).isEqualTo(BatchState.DONE);
    }

    @Test
    void whatADeadProgramLeftIsBroughtToItsEnd() throws SQLException {
        start(runner(new Marks(100)), 0, users(3));
        Sql.run(
                database.owner(),
                "delete from marks where number > 1; update pf_batch_items set state = 'running' where item_no = 2;"
                        + " update pf_batch_items set state = 'waiting' where item_no = 3;"
                        + " update pf_batches set state = 'running', runner = gen_random_uuid(),"
                        + " lease_until = clock_timestamp()");
        var service = service(runner(new Marks(100)));
        assertThat(service.find(onlyBatch()).isOrphaned()).isTrue();

        assertThat(service.finishOrphans(Progress.NONE)).isEqualTo(1);

        assertThat(marks()).containsExactly("1", "2", "3");
        assertThat(service.find(onlyBatch()).state()).isEqualTo(BatchState.DONE);
    }

    @Test
    void aBatchThatNobodyWorksOnIsPausedOrCancelledAtOnce() throws SQLException {
        start(runner(new Marks(100)), 0, users(2));
        Sql.run(
                database.owner(),
                "update pf_batch_items set state = 'waiting' where item_no = 2; update pf_batches set state = 'running',"
                        + " lease_until = clock_timestamp()");
        var service = service(runner(new Marks(100)));

        service.pause(onlyBatch());
        assertThat(service.find(onlyBatch()).state()).isEqualTo(BatchState.PAUSED);
        service.cancel(onlyBatch());
        assertThat(service.find(onlyBatch()).state()).isEqualTo(BatchState.CANCELLED);
        assertProblem(ProblemKind.NO_SUCH_BATCH, () -> service.cancel(UUID.randomUUID()));
    }

    @Test
    void wavesOfAnUpgradeAreOneThenOneInAHundredThenAll() {
        assertThat(Waves.of(BatchKind.UPGRADE, 10_000)).containsExactly(1, 100, 10_000);
        assertThat(Waves.of(BatchKind.UPGRADE, 150)).containsExactly(1, 2, 150);
        assertThat(Waves.of(BatchKind.UPGRADE, 1)).containsExactly(1);
        assertThat(Waves.of(BatchKind.IMPORT, 150)).containsExactly(150);
    }

    @Test
    void listsBatchesNewestFirstAndInPages() throws SQLException {
        var runner = runner(new Marks(100));
        start(runner, 0, "u0");
        Sql.run(database.owner(), "delete from marks");
        var second = start(runner, 0, "u1");

        var all = service(runner).list(null, 10);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst()).isEqualTo(second);
        assertThat(service(runner).list(second.id(), 10)).containsExactly(all.getLast());
        assertThat(service(runner).items(second.id(), null, 1, 10)).isEmpty();
    }
}
