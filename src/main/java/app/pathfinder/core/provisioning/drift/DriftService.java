package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.Specimen;
import app.pathfinder.core.problem.Problem;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Finds where the users' tables are not as the program makes them. What they should be is not written down a second time:
 * it is read from a set that is made as every user's is, in a transaction that is rolled back. Reads the catalog only,
 * never a row of a user. Thread-safe.
 */
public final class DriftService {
    /** So many deviations are listed at most. */
    public static final int LISTED = 1_000;

    private final OwnerDatabase database;
    private final InstantSource clock;

    @Inject
    public DriftService(OwnerDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Compares all users' tables. Blocks; not for the JavaFX thread.
     *
     * @throws Problem a kind of server failure
     */
    public DriftReport find() {
        return DriftQueries.besideSpecimen(database, this::find);
    }

    private DriftReport find(Handle handle, Specimen specimen) {
        var parts = List.of(
                DriftQueries.withoutSet(handle, DriftQueries.FIRST, LISTED),
                DriftQueries.ofUsers(handle, specimen, DriftQueries.FIRST, List.of(), LISTED),
                DriftQueries.ofNobody(handle, LISTED));
        var listed = new ArrayList<Deviation>();
        parts.forEach(part -> part.forEach(each -> listed.add(each.deviation())));
        var total = parts.stream()
                .mapToLong(part -> part.isEmpty() ? 0 : part.getFirst().total())
                .sum();
        var counts = DriftQueries.counts(handle);
        return new DriftReport(
                clock.instant(),
                counts.users(),
                counts.outdated(),
                total,
                listed.subList(0, Math.min(LISTED, listed.size())));
    }
}
