package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.UserTable;
import java.util.EnumMap;
import java.util.Map;

/** What each statement on each table came to for who may run it. For one thread. */
final class Controls {
    private static final Outcome MISSING = Outcome.failed("no control");

    private final Map<UserTable, Map<ProofStatement, Outcome>> outcomes = new EnumMap<>(UserTable.class);

    /** Keeps an outcome, unless one that failed is there. */
    void keep(UserTable table, ProofStatement statement, Outcome outcome) {
        outcomes.computeIfAbsent(table, ignored -> new EnumMap<>(ProofStatement.class))
                .merge(statement, outcome, Controls::worse);
    }

    private static Outcome worse(Outcome one, Outcome other) {
        return one.reachedCanary() ? other : one;
    }

    Outcome of(UserTable table, ProofStatement statement) {
        return outcomes.getOrDefault(table, Map.of()).getOrDefault(statement, MISSING);
    }
}
