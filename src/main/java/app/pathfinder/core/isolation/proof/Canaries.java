package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.isolation.UserTable;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rows that the proof plants in one user's tables, in a transaction that is never committed. The transaction sees
 * them although they are not, so that nothing but the walls can hide them. Confined to the thread of its transaction.
 */
final class Canaries {
    private final Probes probes;
    private final SchemaPrefix prefix;
    private final CanaryKeys keys = CanaryKeys.random();
    private final Map<UserTable, Outcome> planted = new EnumMap<>(UserTable.class);

    private Canaries(Probes probes, SchemaPrefix prefix) {
        this.probes = probes;
        this.prefix = prefix;
    }

    /** Plants one row in each table, in the order in which they refer to each other. */
    static Canaries plant(Probes probes, SchemaPrefix prefix) {
        var canaries = new Canaries(probes, prefix);
        for (var table : UserTable.values()) {
            canaries.plant(table);
        }
        return canaries;
    }

    private void plant(UserTable table) {
        var sql = ProbeSql.of(table, ProofStatement.INSERT);
        planted.put(table, probes.runAndKeep(() -> keys.planting(table, probes.raw(prefix, sql))));
    }

    CanaryKeys keys() {
        return keys;
    }

    boolean isPlanted(UserTable table) {
        return planting(table).reachedCanary();
    }

    /** What became of the planting; where it failed nothing about the table can be proven. */
    Outcome planting(UserTable table) {
        return planted.getOrDefault(table, Outcome.failed("not planted"));
    }

    /** Runs a statement on a table past the program's wall, as whoever the transaction belongs to. */
    Outcome reach(UserTable table, ProofStatement statement) {
        return reach(table, statement, ProbeSql.of(table, statement));
    }

    /** The same in the given words. */
    Outcome reach(UserTable table, ProofStatement statement, String sql) {
        return probes.run(statement, () -> keys.probing(table, statement, probes.raw(prefix, sql)));
    }

    /** Runs a statement as the session of a token, which is undone with it. */
    Outcome reachAs(String token, UserTable table, ProofStatement statement) {
        probes.become(token);
        return reach(table, statement);
    }
}
