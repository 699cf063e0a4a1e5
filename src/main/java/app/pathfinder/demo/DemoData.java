package app.pathfinder.demo;

import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/**
 * Fills an empty database with the made-up people, several at a time, and gathers the statistics of their tables. Waits
 * for the database by itself; blocks for a few seconds.
 */
public final class DemoData {
    /** As many as the owner's role has connections; each derives keys in tens of MiB. */
    private static final int AT_ONCE = 4;

    private final DemoAccountMaker maker;
    private final DemoWork work;
    private final TableStatisticsService statistics;

    @Inject
    DemoData(DemoAccountMaker maker, DemoWork work, TableStatisticsService statistics) {
        this.maker = maker;
        this.work = work;
        this.statistics = statistics;
    }

    /**
     * Makes all accounts and their records.
     *
     * @param progress is told the name of each person who is complete
     * @throws Problem {@link ProblemKind#ALREADY_INITIALISED} if there is an account, {@link ProblemKind#CANCELLED}, or
     *     why the database cannot be used
     */
    public void fill(Progress progress) {
        var people = DemoPeople.read();
        var administrator = maker.makeAdministrator(people.getFirst());
        fill(people, administrator, progress);
        work.upgrade(administrator);
        statistics.gather(Progress.NONE);
    }

    private void fill(List<DemoPerson> people, UUID administrator, Progress progress) {
        var workers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("demo-", 1).factory());
        try {
            var finished = new ExecutorCompletionService<DemoPerson>(workers);
            var submitted = people.stream()
                    .map(person -> finished.submit(() -> complete(person, people.getFirst(), administrator)))
                    .toList();
            await(submitted.size(), finished, progress);
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    private DemoPerson complete(DemoPerson person, DemoPerson first, UUID administrator) {
        var userId = person.equals(first) ? administrator : maker.make(person, administrator);
        maker.fill(person, userId);
        return person;
    }

    private static void await(int count, CompletionService<DemoPerson> finished, Progress progress) {
        for (var done = 1; done <= count; done++) {
            progress.throwIfCancelled();
            progress.report((double) done / count, next(finished).displayName());
        }
    }

    private static DemoPerson next(CompletionService<DemoPerson> finished) {
        try {
            return finished.take().get();
        } catch (ExecutionException e) {
            throw Problem.of(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        }
    }
}
