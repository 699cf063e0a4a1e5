package app.pathfinder.core.record;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;

/**
 * How a record's content stands in the columns of its table. Parameters are named as their columns. Without state.
 */
public interface RecordColumns<C> {
    /** Reads the content of the row. */
    C read(Row row);

    /** Binds a value for each column of the table but its key and the three that every table has. */
    void bind(BoundStatement statement, C content);
}
