package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.UserTable;
import org.jdbi.v3.core.Handle;

/**
 * The owner's role on a user's own tables, in a transaction that is rolled back. The owner cannot plant a canary, so it
 * asks the server not to hide rows but to refuse every statement that it would hide rows from: a refusal shows, also on
 * an empty table, that the owner is bound. Thread-safe.
 */
final class OwnerProof {
    private final OwnerDatabase owner;
    private final ApplicationDatabase application;

    OwnerProof(OwnerDatabase owner, ApplicationDatabase application) {
        this.owner = owner;
        this.application = application;
    }

    /**
     * @param own what the statements reach under the target's session
     * @param freed what they reach for an owner whom nothing binds
     */
    void run(ProofTarget.User user, ProofLedger ledger, Controls own, Controls freed) {
        owner.inTransaction(handle -> {
            try {
                measure(handle, user, ledger, own, freed);
            } finally {
                handle.rollback();
            }
            return user;
        });
    }

    private void measure(Handle handle, ProofTarget.User user, ProofLedger ledger, Controls own, Controls freed) {
        var probes = new Probes(handle, application.dialect());
        var keys = CanaryKeys.random();
        for (var table : UserTable.values()) {
            for (var statement : ProofStatement.values()) {
                var probe = probes.run(statement, () -> {
                    refuseInsteadOfHiding(handle, statement);
                    return keys.probing(table, statement, probes.raw(user.prefix(), ProbeSql.of(table, statement)));
                });
                var control = own.of(table, statement);
                ledger.record(
                        user.id(),
                        new Cell(ProofIdentity.OWNER, table, statement),
                        probe,
                        control.reachedCanary() ? freed.of(table, statement) : control);
            }
        }
    }

    /** A row that the owner may not add is refused without it. Undone with the statement. */
    private static void refuseInsteadOfHiding(Handle handle, ProofStatement statement) {
        if (statement != ProofStatement.INSERT) {
            handle.createQuery("select set_config('row_security', 'off', true)")
                    .mapTo(String.class)
                    .one();
        }
    }
}
