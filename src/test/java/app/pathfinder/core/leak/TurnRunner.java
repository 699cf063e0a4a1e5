package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does one operation and judges how it ended. Thread-safe. */
final class TurnRunner {
    /** An experience that new content names may be gone by now, so that the content is not acceptable. */
    private static final Set<ProblemKind> OF_ONES_OWN =
            EnumSet.of(ProblemKind.STALE_RECORD, ProblemKind.RECORD_GONE, ProblemKind.INVALID_INPUT);

    private static final Set<ProblemKind> OF_STOLEN = EnumSet.of(ProblemKind.RECORD_GONE, ProblemKind.INVALID_INPUT);

    private final LeakCheck check;
    private final Findings findings;
    private final Set<ProblemKind> alsoExpected;

    /**
     * @param alsoExpected what the database may answer besides, to a program that is broken on purpose
     */
    TurnRunner(People people, Findings findings, Set<ProblemKind> alsoExpected) {
        this.check = new LeakCheck(people);
        this.findings = findings;
        this.alsoExpected = alsoExpected;
    }

    /**
     * Whether the operation was done, rather than having nothing to be done to.
     *
     * @param database asked for once changes of the session are being counted, because it holds on to the session
     */
    boolean run(Operation operation, Supplier<UserDatabase> database, Turn turn) {
        var before = turn.me().sessionChanges();
        try {
            returned(operation, turn, operation.work().run(database.get(), turn));
        } catch (NothingToDo e) {
            return false;
        } catch (Problem problem) {
            findings.problem(problem);
            report(operation, turn, problem.arguments());
            if (!isExcused(problem, turn, before)) {
                refused(operation, turn, problem);
            }
        } catch (RuntimeException e) {
            findings.failure(operation.name(), e);
        }
        return true;
    }

    private void returned(Operation operation, Turn turn, @Nullable Object result) {
        report(operation, turn, result);
        if (turn.suspicion() != null) {
            reached(operation, turn, turn.suspicion());
        }
        switch (operation.expected()) {
            case DONE -> findings.ended(operation);
            case STALE ->
                findings.failure(operation.name(), new IllegalStateException("an outdated version was taken"));
            case REFUSED -> {
                if (turn.isStolen()) {
                    reached(operation, turn, "a record");
                }
            }
        }
    }

    private void report(Operation operation, Turn turn, @Nullable Object result) {
        check.leak(operation.name(), turn.me(), result).ifPresent(findings::leak);
    }

    private void reached(Operation operation, Turn turn, String what) {
        findings.leak(
                new Leak(operation.name(), turn.me().username(), turn.other().username(), what));
    }

    private boolean isExcused(Problem problem, Turn turn, int before) {
        var changing = before % 2 != 0 || turn.me().sessionChanges() != before;
        return alsoExpected.contains(problem.kind()) || (changing && problem.kind() == ProblemKind.SESSION_ENDED);
    }

    private void refused(Operation operation, Turn turn, Problem problem) {
        var expected = switch (operation.expected()) {
            case DONE, STALE -> OF_ONES_OWN;
            // Another thread may have given the acting user a record of that id meanwhile, which is then their own.
            case REFUSED -> turn.isStolen() ? OF_STOLEN : OF_ONES_OWN;
        };
        if (!expected.contains(problem.kind())) {
            findings.failure(operation.name(), problem);
        } else if (operation.expected() != Operation.Expected.DONE) {
            findings.ended(operation);
        } else if (problem.kind() == ProblemKind.RECORD_GONE) {
            turn.forgetChosen();
        }
    }
}
