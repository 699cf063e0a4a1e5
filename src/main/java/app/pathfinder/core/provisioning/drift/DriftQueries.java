package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.database.CatalogPlans;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.Specimen;
import app.pathfinder.core.isolation.UserTableCatalogSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The queries behind finding and repairing deviations. Stateless; any thread. */
final class DriftQueries {
    /** The username before all others. */
    static final String FIRST = "";

    private DriftQueries() {}

    /**
     * How many sets there are.
     *
     * @param users of this program's version
     * @param outdated of another
     */
    record Counts(long users, long outdated) {}

    /** Runs work that only looks, in a transaction in which there is a specimen, and which is rolled back. */
    static <T> T besideSpecimen(OwnerDatabase database, BiFunction<Handle, Specimen, T> work) {
        return database.inTransaction(handle -> {
            try {
                return work.apply(handle, Specimen.make(handle));
            } finally {
                handle.rollback();
            }
        });
    }

    /**
     * Deviations of the users' sets, by username.
     *
     * @param after the username behind which to begin
     * @param only the users to look at; all if there is none
     */
    static List<FoundDeviation> ofUsers(
            Handle handle, Specimen specimen, String after, Collection<UUID> only, int limit) {
        var query = handle.createQuery(UserTableCatalogSql.OF_USERS)
                .bind("specimen", specimen.userId())
                .bind("after", after)
                .bindArray("only", UUID.class, only.toArray());
        return CatalogPlans.sharingAll(handle, () -> list(query, limit));
    }

    /** Active accounts without a set, by username, behind a username. */
    static List<FoundDeviation> withoutSet(Handle handle, String after, int limit) {
        return list(handle.createQuery(UserTableCatalogSql.WITHOUT_SET).bind("after", after), limit);
    }

    /** What is named like a user's and is none. */
    static List<FoundDeviation> ofNobody(Handle handle, int limit) {
        return CatalogPlans.readingAll(handle, () -> list(handle.createQuery(UserTableCatalogSql.OF_NOBODY), limit));
    }

    /** To be called beside a specimen, which is not counted. */
    static Counts counts(Handle handle) {
        return handle.createQuery(UserTableCatalogSql.COUNTS)
                .map((row, context) -> new Counts(row.getLong("users"), row.getLong("outdated")))
                .one();
    }

    private static List<FoundDeviation> list(Query query, int limit) {
        return query.bind("listed", limit).map((row, context) -> found(row)).list();
    }

    private static FoundDeviation found(ResultSet row) throws SQLException {
        var deviation = new Deviation(
                row.getString("username"), row.getString("name"), Deviation.Kind.valueOf(row.getString("kind")));
        return new FoundDeviation(row.getObject("user_id", UUID.class), deviation, row.getLong("total"));
    }
}
