package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.ProofGate;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.isolation.Specimen;
import app.pathfinder.core.isolation.UserTable;
import org.jdbi.v3.core.Handle;

/**
 * The owner's role on a set of tables with canaries in them. The proof makes the set as every user's is made, in a
 * transaction that is rolled back, so there never is such an account for anybody else. The canaries are planted while
 * nothing binds the owner, and so is the control measured. Thread-safe.
 */
final class OwnerSpecimen {
    private final OwnerDatabase owner;
    private final ApplicationDatabase application;

    OwnerSpecimen(OwnerDatabase owner, ApplicationDatabase application) {
        this.owner = owner;
        this.application = application;
    }

    /** Measures, and returns what the statements reach for an owner whom nothing binds. */
    Controls run(ProofLedger ledger) {
        return owner.inTransaction(handle -> {
            try {
                return measure(handle, ledger);
            } finally {
                handle.rollback();
            }
        });
    }

    private Controls measure(Handle handle, ProofLedger ledger) {
        SchemaPrefix prefix;
        try {
            prefix = Specimen.make(handle).prefix();
        } catch (RuntimeException e) {
            recordNotMade(ledger, Outcome.failed("specimen not made, " + Probes.code(e)));
            return new Controls();
        }
        return new Measurement(handle, prefix).run(ledger);
    }

    private static void recordNotMade(ProofLedger ledger, Outcome failure) {
        for (var table : UserTable.values()) {
            for (var statement : ProofStatement.values()) {
                ledger.record(null, new Cell(ProofIdentity.OWNER_ON_SPECIMEN, table, statement), failure, failure);
            }
        }
    }

    /** One measurement, in the transaction of the set. */
    private final class Measurement {
        private final Handle handle;
        private final SchemaPrefix prefix;
        private final Probes probes;
        private final Controls controls = new Controls();

        Measurement(Handle handle, SchemaPrefix prefix) {
            this.handle = handle;
            this.prefix = prefix;
            this.probes = new Probes(handle, application.dialect());
        }

        Controls run(ProofLedger ledger) {
            var asMade = insertAsMade();
            var canaries = plantUnbound();
            for (var table : UserTable.values()) {
                for (var statement : ProofStatement.values()) {
                    var probe = statement == ProofStatement.INSERT
                            ? asMade.of(table, statement)
                            : canaries.reach(table, statement);
                    var control = canaries.isPlanted(table)
                            ? reachUnbound(canaries, table, statement)
                            : canaries.planting(table);
                    controls.keep(table, statement, control);
                    var cell = new Cell(ProofIdentity.OWNER_ON_SPECIMEN, table, statement);
                    ledger.record(null, cell, probe, control);
                }
            }
            return controls;
        }

        /** Before anything is changed, so that it shows whether new sets bind their owner. */
        private Controls insertAsMade() {
            var insert = ProofStatement.INSERT;
            var keys = CanaryKeys.random();
            var outcomes = new Controls();
            for (var table : UserTable.values()) {
                var sql = ProbeSql.of(table, insert);
                var outcome = probes.run(insert, () -> keys.probing(table, insert, probes.raw(prefix, sql)));
                outcomes.keep(table, insert, outcome);
            }
            return outcomes;
        }

        private Canaries plantUnbound() {
            force("no force");
            probes.keep();
            var canaries = Canaries.plant(probes, prefix);
            force("force");
            probes.keep();
            return canaries;
        }

        /** Undone with the statement. */
        private Outcome reachUnbound(Canaries canaries, UserTable table, ProofStatement statement) {
            alter(table, "no force");
            return canaries.reach(table, statement);
        }

        private void force(String force) {
            for (var table : UserTable.values()) {
                alter(table, force);
            }
        }

        private void alter(UserTable table, String force) {
            handle.execute("alter table " + ProofGate.tableName(prefix, table) + " " + force + " row level security");
        }
    }
}
