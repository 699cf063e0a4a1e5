package app.pathfinder.core.monitoring;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.database.CatalogPlans;
import app.pathfinder.core.isolation.Role;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Statistics out of PostgreSQL's catalog and its counters. */
final class PostgresStatistics implements TableSetStatistics {
    private static final int FETCH_SIZE = 500;
    private static final int WITHOUT_DATABASE_STATISTICS = 160_000;

    @Inject
    PostgresStatistics() {}

    @Override
    public List<UserStatistics> page(Handle owner, StatisticsQuery query, int offset, int limit) {
        return owner.inTransaction(handle -> query.order().isOfFigures()
                ? CatalogPlans.readingAll(handle, () -> read(handle, query, offset, limit))
                : read(handle, query, offset, limit));
    }

    private static List<UserStatistics> read(Handle handle, StatisticsQuery query, int offset, int limit) {
        return list(handle, query, "limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> user(row))
                .list();
    }

    @Override
    public void forEach(Handle owner, StatisticsQuery query, Consumer<UserStatistics> action) {
        owner.useTransaction(handle -> CatalogPlans.readingAll(handle, () -> {
            list(handle, query, "")
                    .setFetchSize(FETCH_SIZE)
                    .map((row, context) -> user(row))
                    .useStream(users -> users.forEach(action));
            return query;
        }));
    }

    /** Where the order needs no figures, only those of the page's own users are put together. */
    private static Query list(Handle handle, StatisticsQuery query, String cut) {
        var order = orderBy(query);
        var early = !query.order().isOfFigures() && !cut.isEmpty();
        return filtered(handle.createQuery(PostgresStatisticsSql.LIST), query)
                .define("order", order)
                .define("cut", early ? "order by " + order + " " + cut : "")
                .define("pageCut", early ? "" : cut);
    }

    private static Query filtered(Query statement, StatisticsQuery query) {
        var states = query.states().isEmpty() ? Arrays.asList(AccountState.values()) : query.states();
        return statement.bind("text", query.text().toLowerCase(Locale.ROOT)).bindList("states", names(states));
    }

    private static List<String> names(Collection<AccountState> states) {
        return states.stream()
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String orderBy(StatisticsQuery query) {
        var expression = switch (query.order()) {
            case DISPLAY_NAME -> "lower(u.display_name)";
            case USERNAME -> "u.username";
            case EMAIL -> "lower(u.email)";
            case ROLE -> "u.role";
            case STATE -> "u.account_status";
            case CREATED -> "u.created_at";
            case LAST_LOGIN -> "coalesce(u.last_login, '-infinity')";
            case TABLES -> "u.tables";
            case ROWS -> "u.table_rows";
            case SPACE -> "u.bytes";
        };
        return expression + (query.descending() ? " desc" : "") + ", u.username";
    }

    @Override
    public StatisticsTotals totals(Handle owner, StatisticsQuery query) {
        return owner.inTransaction(handle -> CatalogPlans.readingAll(
                handle,
                () -> filtered(handle.createQuery(PostgresStatisticsSql.TOTALS), query)
                        .define("cut", "")
                        .map((row, context) -> totals(row))
                        .one()));
    }

    @Override
    public List<TableStatistics> tablesOf(Handle owner, UUID userId) {
        return owner.createQuery(PostgresStatisticsSql.TABLES_OF_USER)
                .bind("userId", userId)
                .map((row, context) -> table(row))
                .list();
    }

    @Override
    public List<StaleTableSet> stale(Handle owner) {
        var tables = new LinkedHashMap<UUID, List<String>>();
        owner.inTransaction(handle -> CatalogPlans.readingAll(
                handle,
                () -> handle.createQuery(PostgresStatisticsSql.STALE_TABLES)
                        .map((row, context) -> tables.computeIfAbsent(
                                        row.getObject("user_id", UUID.class), user -> new ArrayList<>())
                                .add(row.getString("table_name")))
                        .list()));
        return tables.entrySet().stream()
                .map(entry -> new StaleTableSet(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The figures of the whole database are left alone where the server allows: renewing them reads the whole catalog. */
    @Override
    public void gather(Handle owner, List<String> tables) {
        var options = serverVersion(owner) >= WITHOUT_DATABASE_STATISTICS ? ", skip_database_stats" : "";
        owner.execute("vacuum (analyze, skip_locked" + options + ") " + String.join(", ", tables));
    }

    @Override
    public List<LargeTable> largest(Handle owner, int limit) {
        return owner.inTransaction(handle -> CatalogPlans.readingAll(
                handle,
                () -> handle.createQuery(PostgresStatisticsSql.LARGEST_TABLES)
                        .bind("limit", limit)
                        .map((row, context) -> new LargeTable(
                                row.getString("username"),
                                row.getString("suffix"),
                                row.getString("table_name"),
                                row.getLong("table_rows"),
                                row.getLong("bytes"),
                                row.getLong("dead_rows"),
                                row.getBoolean("stale"),
                                row.getBoolean("exceeds_memory"),
                                instant(row, "figures_at")))
                        .list()));
    }

    private static int serverVersion(Handle owner) {
        return owner.createQuery("select cast(current_setting('server_version_num') as integer)")
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public DatabaseFacts facts(Handle owner) {
        return owner.createQuery(PostgresStatisticsSql.FACTS)
                .map((row, context) -> new DatabaseFacts(
                        row.getString("server"), row.getString("schema_version"), row.getInt("user_tables_version")))
                .one();
    }

    private static UserStatistics user(ResultSet row) throws SQLException {
        return new UserStatistics(
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                Role.ofStored(row.getString("role")),
                AccountState.ofStored(row.getString("account_status")),
                row.getInt("tables"),
                row.getLong("table_rows"),
                row.getLong("bytes"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "last_login"),
                instant(row, "figures_at"));
    }

    private static TableStatistics table(ResultSet row) throws SQLException {
        return new TableStatistics(
                row.getString("suffix"),
                row.getBoolean("present"),
                row.getLong("table_rows"),
                row.getLong("bytes"),
                row.getLong("index_bytes"),
                instant(row, "figures_at"));
    }

    private static StatisticsTotals totals(ResultSet row) throws SQLException {
        return new StatisticsTotals(
                row.getLong("users"),
                row.getLong("tables"),
                row.getLong("table_rows"),
                row.getLong("bytes"),
                row.getLong("stale"),
                row.getLong("largest_bytes"),
                instant(row, "oldest_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
