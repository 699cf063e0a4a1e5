package app.pathfinder.core.database;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** How PostgreSQL plans queries that read its catalog as a whole. Stateless; any thread. */
public final class CatalogPlans {
    private CatalogPlans() {}

    /**
     * Runs a query in a transaction in which nothing is looked up row by row. Right after thousands of tables were made, the
     * planner takes the catalog for small, and would look up each of a hundred thousand rows, again and again.
     */
    public static <T> T readingAll(Handle handle, Supplier<T> query) {
        handle.execute("set local enable_nestloop = off");
        // Groups are many and small; to sort what they hold first would carry long texts around.
        handle.execute("set local enable_sort = off");
        // What fits sorts and joins without files; 4 MB, as servers come, is for smaller questions.
        handle.execute("set local work_mem = '64MB'");
        var result = query.get();
        handle.execute("set local enable_nestloop to default");
        handle.execute("set local enable_sort to default");
        handle.execute("set local work_mem to default");
        return result;
    }
}
