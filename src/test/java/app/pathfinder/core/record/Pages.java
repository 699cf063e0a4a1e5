package app.pathfinder.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists page by page, as a screen does that is scrolled to the end. */
public final class Pages {
    private Pages() {}

    /** A service's list with a filter that is settled. */
    @FunctionalInterface
    public interface Listing<T, K> {
        Page<T, K> page(@Nullable K after, int limit);
    }

    /** What all pages hold, each but the last of which must be full. */
    public static <T, K> List<T> all(int limit, Listing<T, K> listing) {
        var page = listing.page(null, limit);
        var all = new ArrayList<>(page.items());
        while (page.next() != null) {
            assertThat(page.items()).hasSize(limit);
            page = listing.page(page.next(), limit);
            assertThat(page.items()).isNotEmpty();
            all.addAll(page.items());
        }
        return all;
    }
}
