package app.pathfinder.core.database;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** How PostgreSQL plans queries that read its catalog as a whole. Stateless; any thread. */
public final class CatalogPlans {
    private static final Map<String, String> WHOLE = ImmutableMap.<String, String>builder()
            .put("enable_nestloop", "off")
            // Groups are many and small; to sort what they hold first would carry long texts around.
            .put("enable_sort", "off")
            // What fits sorts and joins without files; 4 MB, as servers come, is for smaller questions.
            .put("work_mem", "'64MB'")
            .build();

    private static final Map<String, String> SHARED = ImmutableMap.<String, String>builder()
            // The planner counts reading as if processes that share it could not read side by side. How many may is
            // left to
            // the server, as is how much there must be to read before it is shared.
            .put("parallel_setup_cost", "0")
            .put("parallel_tuple_cost", "0.01")
            // Tables that processes build together lie in shared memory, of which containers have little.
            .put("enable_parallel_hash", "off")
            // Every process would compile hundreds of expressions to run them once.
            .put("jit", "off")
            .build();

    private CatalogPlans() {}

    /**
     * Runs a query in a transaction in which nothing is looked up row by row. Right after thousands of tables were
     * made, the planner takes the catalog for small, and would look up each of a hundred thousand rows, again and
     * again.
     */
    public static <T> T readingAll(Handle handle, Supplier<T> query) {
        return with(WHOLE, handle, query);
    }

    /** The same where reading takes so long that processes of the server had better share it. */
    public static <T> T sharingAll(Handle handle, Supplier<T> query) {
        return with(SHARED, handle, () -> readingAll(handle, query));
    }

    private static <T> T with(Map<String, String> settings, Handle handle, Supplier<T> query) {
        settings.forEach((name, value) -> handle.execute("set local " + name + " = " + value));
        var result = query.get();
        settings.keySet().forEach(name -> handle.execute("set local " + name + " to default"));
        return result;
    }
}
