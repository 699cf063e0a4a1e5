package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.isolation.ProofGate;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A context that pairs another user's tables with the target's session must be refused before any work runs. One
 * refusal therefore answers for all statements on all tables; the control of each is that the target's own context gets
 * to work, and what the target's gateway then reaches. Thread-safe.
 */
final class CrossedContextProof {
    private final ApplicationDatabase database;

    CrossedContextProof(ApplicationDatabase database) {
        this.database = database;
    }

    void run(ProofTarget target, ProofLedger ledger, Controls gateway) {
        var probe = crossed(target);
        var own = work(target.user(), target.token());
        for (var table : UserTable.values()) {
            for (var statement : ProofStatement.values()) {
                var control = own.reachedCanary() ? gateway.of(table, statement) : own;
                var cell = new Cell(ProofIdentity.CROSSED_CONTEXT, table, statement);
                ledger.record(target.user().id(), cell, probe, control);
            }
        }
    }

    private Outcome crossed(ProofTarget target) {
        var intruder = target.intruder();
        return intruder == null ? Outcome.failed("no second user") : work(intruder.user(), target.token());
    }

    /** Whether work with these tables and this session begins; it then does nothing. */
    private Outcome work(ProofTarget.User user, String token) {
        var begun = new AtomicBoolean();
        try {
            ProofGate.database(database, user.id(), user.prefix(), token).count(transaction -> {
                begun.set(true);
                return transaction;
            });
        } catch (Problem e) {
            if (!begun.get()) {
                return e.kind() == ProblemKind.ACCESS_REFUSED ? Outcome.REFUSED : Outcome.failed(Probes.code(e));
            }
        }
        return Outcome.ran(1);
    }
}
