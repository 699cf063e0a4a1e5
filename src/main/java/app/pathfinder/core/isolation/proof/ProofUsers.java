package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.SchemaPrefix;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which users a proof is about. Thread-safe; every method blocks. */
final class ProofUsers {
    /** How many users are read at a time. */
    static final int PAGE = 200;

    private static final String PROVABLE = "account_status = 'active' and schema_created = 'Y'";
    private static final String USER = "select user_id, schema_prefix from pf_users where " + PROVABLE;
    private static final UUID FIRST = new UUID(0, 0);

    private final OwnerDatabase database;

    ProofUsers(OwnerDatabase database) {
        this.database = database;
    }

    long provable() {
        return database.withHandle(handle -> handle.createQuery("select count(*) from pf_users where " + PROVABLE)
                .mapTo(Long.class)
                .one());
    }

    /** So many at random, or all if there are fewer. */
    List<ProofTarget.User> sample(int users) {
        return database.withHandle(handle -> handle.createQuery(USER + " order by random() limit :users")
                .bind("users", users)
                .map((row, context) -> user(row))
                .list());
    }

    /** The next ones by key. */
    List<ProofTarget.User> page(@Nullable UUID after) {
        return database.withHandle(
                handle -> handle.createQuery(USER + " and user_id > :after order by user_id limit :page")
                        .bind("after", after == null ? FIRST : after)
                        .bind("page", PAGE)
                        .map((row, context) -> user(row))
                        .list());
    }

    /** The next user by key, or the first after the last; none if there is only this one. */
    Optional<ProofTarget.User> neighbour(UUID id) {
        return database.withHandle(handle -> handle.createQuery("(" + USER
                        + " and user_id > :id order by user_id limit 1) union all (" + USER
                        + " and user_id < :id order by user_id limit 1) limit 1")
                .bind("id", id)
                .map((row, context) -> user(row))
                .findOne());
    }

    private static ProofTarget.User user(ResultSet row) throws SQLException {
        return new ProofTarget.User(
                row.getObject("user_id", UUID.class), new SchemaPrefix(row.getString("schema_prefix")));
    }

    /** Those whom no session opens, by reason. */
    List<UnprovableUsers> unprovable() {
        return database.withHandle(ProofUsers::unprovable);
    }

    private static List<UnprovableUsers> unprovable(Handle handle) {
        return handle.createQuery("""
                        select reason, count(*) as users,
                               array_agg(user_id order by user_id) filter (where place <= :listed) as listed
                          from (select user_id, reason,
                                       row_number() over (partition by reason order by user_id) as place
                                  from (select user_id, case when account_status = 'active' then 'no tables'
                                                             else account_status end as reason
                                          from pf_users
                                         where not (account_status = 'active' and schema_created = 'Y')) u) v
                         group by reason order by reason
                        """)
                .bind("listed", ProofLedger.LISTED)
                .map((row, context) -> new UnprovableUsers(row.getString("reason"), row.getLong("users"), ids(row)))
                .list();
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray("listed").getArray());
    }
}
