package app.pathfinder.core.monitoring;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.Role;
import com.google.common.base.Splitter;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Statistics out of Oracle's catalog and the view {@code v_user_table_stats}. The summary of skills, which takes space
 * there, is among a user's tables but not counted. Space that deleted rows took is used again by itself and not reported, and
 * how much memory the server has is for its administrators only, so neither leads to advice.
 */
final class OracleStatistics implements TableSetStatistics {
    private static final int FETCH_SIZE = 500;

    /** Between prefix and suffix, neither of which has it. */
    private static final Splitter NAME = Splitter.on('/');

    private final OwnerDatabase database;

    @Inject
    OracleStatistics(OwnerDatabase database) {
        this.database = database;
    }

    @Override
    public List<UserStatistics> page(Handle owner, StatisticsQuery query, int offset, int limit) {
        return list(owner, OracleStatisticsSql.list(query), query, offset, offset + limit)
                .list(OracleStatistics::user);
    }

    /** One statement sees everything as of its beginning. */
    @Override
    public void forEach(Handle owner, StatisticsQuery query, Consumer<UserStatistics> action) {
        list(owner, OracleStatisticsSql.whole(query), query, 0, Integer.MAX_VALUE)
                .forEach(FETCH_SIZE, OracleStatistics::user, action);
    }

    private BoundStatement list(Handle owner, String sql, StatisticsQuery query, int skipped, int last) {
        return filtered(owner, sql, query).bind("skipped", skipped).bind("last", last);
    }

    private BoundStatement filtered(Handle owner, String sql, StatisticsQuery query) {
        var wanted = query.states().isEmpty()
                ? List.of(AccountState.values())
                : query.states().stream().sorted().toList();
        var statement = database.statement(owner, sql).bind("text", query.text().toLowerCase(Locale.ROOT));
        for (var i = 0; i < AccountState.values().length; i++) {
            var state = wanted.get(Math.min(i, wanted.size() - 1));
            statement.bind("state" + (i + 1), state.stored());
        }
        return statement;
    }

    @Override
    public StatisticsTotals totals(Handle owner, StatisticsQuery query) {
        return filtered(owner, OracleStatisticsSql.TOTALS, query)
                .one(row -> new StatisticsTotals(
                        row.longNumber("users"),
                        row.longNumber("table_count"),
                        row.longNumber("table_rows"),
                        row.longNumber("bytes"),
                        row.longNumber("stale"),
                        row.longNumber("largest_bytes"),
                        row.optionalInstant("oldest_at")));
    }

    @Override
    public List<TableStatistics> tablesOf(Handle owner, UUID userId) {
        return database.statement(owner, OracleStatisticsSql.TABLES_OF_USER)
                .bind("user_id", userId)
                .list(row -> new TableStatistics(
                        row.text("suffix"),
                        row.yesNo("is_present"),
                        row.longNumber("table_rows"),
                        row.longNumber("bytes"),
                        row.longNumber("index_bytes"),
                        row.optionalInstant("figures_at")));
    }

    @Override
    public List<StaleTableSet> stale(Handle owner) {
        var tables = new LinkedHashMap<UUID, List<String>>();
        database.statement(owner, OracleStatisticsSql.STALE_TABLES)
                .list(row -> tables.computeIfAbsent(row.id("user_id"), user -> new ArrayList<>())
                        .add(name(row)));
        return tables.entrySet().stream()
                .map(entry -> new StaleTableSet(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String name(Row row) {
        return row.text("schema_prefix") + "/" + row.text("suffix");
    }

    @Override
    public void gather(Handle owner, List<String> tables) {
        for (var table : tables) {
            var name = NAME.splitToList(table);
            database.statement(owner, OracleStatisticsSql.GATHER)
                    .bind("prefix", name.getFirst())
                    .bind("suffix", name.getLast())
                    .execute();
        }
    }

    @Override
    public List<LargeTable> largest(Handle owner, int limit) {
        return database.statement(owner, OracleStatisticsSql.LARGEST_TABLES)
                .bind("limit", limit)
                .list(row -> new LargeTable(
                        row.text("username"),
                        row.text("suffix"),
                        name(row),
                        row.longNumber("table_rows"),
                        row.longNumber("bytes"),
                        0,
                        row.yesNo("is_stale"),
                        false,
                        row.optionalInstant("figures_at")));
    }

    @Override
    public DatabaseFacts facts(Handle owner) {
        return database.statement(owner, OracleStatisticsSql.FACTS)
                .one(row -> new DatabaseFacts(
                        row.text("server"), row.text("schema_version"), row.number("user_tables_version")));
    }

    private static UserStatistics user(Row row) {
        return new UserStatistics(
                row.id("user_id"),
                row.text("username"),
                row.text("display_name"),
                row.text("email"),
                Role.ofStored(row.text("role")),
                AccountState.ofStored(row.text("account_status")),
                row.number("table_count"),
                row.longNumber("table_rows"),
                row.longNumber("bytes"),
                row.instant("created_at"),
                row.optionalInstant("last_login"),
                row.optionalInstant("figures_at"));
    }
}
