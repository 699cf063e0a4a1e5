package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.isolation.UserTable;
import java.util.UUID;

/**
 * The random keys of the rows that the proof plants and tries to reach: one for the canaries in all seven tables, one for
 * the rows that an intruder would add. Immutable.
 */
record CanaryKeys(String canary, String added) {
    private static final int PLACE_OF_CANARY = 1;
    private static final int PLACE_OF_ADDED = 2;

    static CanaryKeys random() {
        return new CanaryKeys(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    /** Binds a statement that plants the canary. */
    BoundStatement planting(UserTable table, BoundStatement statement) {
        return inserting(table, statement, canary, PLACE_OF_CANARY);
    }

    /** Binds a statement that tries to reach the canary, or to add a row beside it. */
    BoundStatement probing(UserTable table, ProofStatement kind, BoundStatement statement) {
        return kind == ProofStatement.INSERT
                ? inserting(table, statement, added, PLACE_OF_ADDED)
                : statement.bind("key", canary);
    }

    /** Binds a query for the row that an intruder would add. */
    BoundStatement findingAdded(BoundStatement select) {
        return select.bind("key", added);
    }

    private BoundStatement inserting(UserTable table, BoundStatement statement, String key, int place) {
        var bound = statement.bind("key", key);
        return table == UserTable.MESSAGES ? bound.bind("parent", canary).bind("position", place) : bound;
    }
}
