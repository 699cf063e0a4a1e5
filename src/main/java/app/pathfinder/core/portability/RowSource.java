package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where rows to be imported come from. What it gives, it gives again as often as it is asked. */
interface RowSource extends AutoCloseable {
    /** How many rows there are. */
    long rows();

    /** Hands the rows of a table over, in the order of the source. */
    void forEach(UserTable table, RowReader reader);

    @Override
    void close();

    /** Takes one row, with its place in the source, from 1. */
    @FunctionalInterface
    interface RowReader {
        void read(long line, Map<String, @Nullable Object> row);
    }
}
