package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.Specimen;
import app.pathfinder.core.isolation.UserTableCatalogSql;
import app.pathfinder.core.problem.Problem;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    private record Found(Deviation deviation, long total) {}

    /**
     * Compares all users' tables. Blocks; not for the JavaFX thread.
     *
     * @throws Problem a kind of server failure
     */
    public DriftReport find() {
        return database.inTransaction(handle -> {
            try {
                return find(handle, Specimen.make(handle).userId());
            } finally {
                handle.rollback();
            }
        });
    }

    private DriftReport find(Handle handle, UUID specimen) {
        var parts = List.of(
                list(handle, UserTableCatalogSql.WITHOUT_SET),
                handle.createQuery(UserTableCatalogSql.OF_USERS)
                        .bind("specimen", specimen)
                        .bind("listed", LISTED)
                        .map((row, context) -> found(row))
                        .list(),
                list(handle, UserTableCatalogSql.OF_NOBODY));
        var listed = new ArrayList<Deviation>();
        parts.forEach(part -> part.forEach(each -> listed.add(each.deviation())));
        var total = parts.stream()
                .mapToLong(part -> part.isEmpty() ? 0 : part.getFirst().total())
                .sum();
        return handle.createQuery(UserTableCatalogSql.COUNTS)
                .map((row, context) -> new DriftReport(
                        clock.instant(),
                        row.getLong("users"),
                        row.getLong("outdated"),
                        total,
                        listed.subList(0, Math.min(LISTED, listed.size()))))
                .one();
    }

    private static List<Found> list(Handle handle, String sql) {
        return handle.createQuery(sql)
                .bind("listed", LISTED)
                .map((row, context) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Deviation(
                        row.getString("username"),
                        row.getString("name"),
                        Deviation.Kind.valueOf(row.getString("kind"))),
                row.getLong("total"));
    }
}
