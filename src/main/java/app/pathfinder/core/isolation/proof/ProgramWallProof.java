package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.isolation.ProofGate;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.isolation.UserTable;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The program's wall by itself: the gateway of another user, on a transaction that belongs to the target, so that the
 * database would let everything pass. Each measurement is followed by its control. Confined to the thread of its
 * transaction.
 */
final class ProgramWallProof {
    /** A table that no user has, so that only the program can refuse it. */
    private static final String INVENTED = "<other_";

    private static final Predicate<RuntimeException> BY_PROGRAM = IllegalArgumentException.class::isInstance;
    private static final Outcome NOBODY = Outcome.failed("no second user");

    private final ProofTarget target;
    private final Canaries canaries;
    private final Probes probes;
    private final BiFunction<SchemaPrefix, String, BoundStatement> gateway;
    private final ProofLedger ledger;
    private final Controls controls;

    /** @param controls gets what the target's own gateway reaches */
    ProgramWallProof(
            ProofTarget target,
            Canaries canaries,
            Probes probes,
            BiFunction<SchemaPrefix, String, BoundStatement> gateway,
            ProofLedger ledger,
            Controls controls) {
        this.target = target;
        this.canaries = canaries;
        this.probes = probes;
        this.gateway = gateway;
        this.ledger = ledger;
        this.controls = controls;
    }

    void run() {
        for (var table : UserTable.values()) {
            for (var statement : ProofStatement.values()) {
                spelledName(table, statement);
                inventedName(table, statement);
                ownName(table, statement);
            }
        }
    }

    /** The control is the same text past the gateway, which the database lets through. */
    private void spelledName(UserTable table, ProofStatement statement) {
        var name = ProofGate.tableName(target.user().prefix(), table);
        var sql = ProbeSql.of(table, statement).replace(ProbeSql.name(table), name);
        var probe = asIntruder(table, statement, sql, BY_PROGRAM);
        var control = orPlanting(table, () -> canaries.reach(table, statement, sql));
        ledger.record(target.user().id(), new Cell(ProofIdentity.SPELLED_NAME, table, statement), probe, control);
    }

    private void inventedName(UserTable table, ProofStatement statement) {
        var sql = ProbeSql.of(table, statement).replace(ProbeSql.name(table), INVENTED + table.suffix() + ">");
        var probe = asIntruder(table, statement, sql, BY_PROGRAM);
        var cell = new Cell(ProofIdentity.INVENTED_NAME, table, statement);
        ledger.record(target.user().id(), cell, probe, asTarget(table, statement));
    }

    /** The name stands for the intruder's own table, which the target's session does not reach either. */
    private void ownName(UserTable table, ProofStatement statement) {
        var probe = statement == ProofStatement.INSERT
                ? addAsIntruder(table)
                : asIntruder(table, statement, ProbeSql.of(table, statement), Probes.BY_SERVER);
        var control = asTarget(table, statement);
        controls.keep(table, statement, control);
        ledger.record(target.user().id(), new Cell(ProofIdentity.OWN_NAME, table, statement), probe, control);
    }

    private Outcome asIntruder(
            UserTable table, ProofStatement statement, String sql, Predicate<RuntimeException> isRefusal) {
        var intruder = target.intruder();
        return intruder == null ? NOBODY : through(intruder.user().prefix(), table, statement, sql, isRefusal);
    }

    /** What counts is whether the row arrives in the target's table. */
    private Outcome addAsIntruder(UserTable table) {
        var intruder = target.intruder();
        if (intruder == null) {
            return NOBODY;
        }
        var insert = ProofStatement.INSERT;
        return probes.run(ProofStatement.SELECT, () -> {
            var statement = gateway.apply(intruder.user().prefix(), ProbeSql.of(table, insert));
            canaries.keys().probing(table, insert, statement).execute();
            var arrived = ProbeSql.of(table, ProofStatement.SELECT);
            return canaries.keys().findingAdded(probes.raw(target.user().prefix(), arrived));
        });
    }

    private Outcome asTarget(UserTable table, ProofStatement statement) {
        var sql = ProbeSql.of(table, statement);
        return orPlanting(table, () -> through(target.user().prefix(), table, statement, sql, Probes.BY_SERVER));
    }

    private Outcome through(
            SchemaPrefix prefix,
            UserTable table,
            ProofStatement statement,
            String sql,
            Predicate<RuntimeException> isRefusal) {
        return probes.run(
                statement, () -> canaries.keys().probing(table, statement, gateway.apply(prefix, sql)), isRefusal);
    }

    private Outcome orPlanting(UserTable table, Supplier<Outcome> control) {
        return canaries.isPlanted(table) ? control.get() : canaries.planting(table);
    }
}
