package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.ProofGate;
import org.jdbi.v3.core.Handle;

/** Proves both walls around one user after the other. Thread-safe; every method blocks. */
final class TargetProof {
    private final ApplicationDatabase application;
    private final Gateway gateway;
    private final CrossedContextProof crossed;
    private final OwnerProof owner;

    TargetProof(ApplicationDatabase application, OwnerDatabase owner, Gateway gateway) {
        this.application = application;
        this.gateway = gateway;
        this.crossed = new CrossedContextProof(application);
        this.owner = new OwnerProof(owner, application);
    }

    /** The program's own way to a statement. */
    static Gateway gateway(ApplicationDatabase application) {
        return (handle, prefix, sql) ->
                ProofGate.gateway(handle, prefix, application.dialect()).statement(sql);
    }

    /** @param freed what each statement reaches for an owner whom nothing binds */
    void run(ProofTarget target, ProofLedger ledger, Controls freed) {
        var own = new Controls();
        var ownGateway = new Controls();
        application.inTransaction(handle -> {
            try {
                measure(handle, target, ledger, own, ownGateway);
            } finally {
                handle.rollback();
            }
            return target;
        });
        crossed.run(target, ledger, ownGateway);
        owner.run(target.user(), ledger, own, freed);
    }

    private void measure(Handle handle, ProofTarget target, ProofLedger ledger, Controls own, Controls ownGateway) {
        var probes = new Probes(handle, application.dialect());
        probes.become(target.token());
        probes.keep();
        var canaries = Canaries.plant(probes, target.user().prefix());
        new DatabaseWallProof(target, canaries, ledger, own).run();
        new ProgramWallProof(
                        target,
                        canaries,
                        probes,
                        (prefix, sql) -> gateway.statement(handle, prefix, sql),
                        ledger,
                        ownGateway)
                .run();
    }
}
