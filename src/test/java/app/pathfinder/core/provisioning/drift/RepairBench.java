package app.pathfinder.core.provisioning.drift;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.PlantedRows;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Three users whose names begin alike, with a row in each table, and what repairs do to them. For one test. */
final class RepairBench {
    private static final List<String> USERS = List.of("john", "john_doe", "john_doe_messages");

    private final TestDatabase database;
    private final Map<String, UserContext> contexts;

    private RepairBench(TestDatabase database, Map<String, UserContext> contexts) {
        this.database = database;
        this.contexts = contexts;
    }

    static RepairBench fill(TestDatabase database) throws SQLException {
        var contexts = new HashMap<String, UserContext>();
        for (var user : USERS) {
            contexts.put(user, database.register(user));
            try (var connection = database.superuser()) {
                PlantedRows.insert(connection, "user_" + user);
            }
        }
        return new RepairBench(database, contexts);
    }

    /** The same users in a copy of their database, where their sessions are open too. */
    RepairBench in(TestDatabase copy) {
        return new RepairBench(copy, contexts);
    }

    UserContext context(String username) {
        return Objects.requireNonNull(contexts.get(username));
    }

    void sabotage(String sql) throws SQLException {
        Sql.run(database.superuser(), sql);
    }

    /** What the program does, whose tables are then the owner's. */
    void asOwner(String sql) throws SQLException {
        Sql.run(database.owner(), sql);
    }

    ReconcileReport repair() {
        return database.get(ReconcileService.class).repair(null, Progress.NONE);
    }

    ReconcileReport plan() {
        return database.get(ReconcileService.class).plan(Progress.NONE);
    }

    List<Deviation> deviations() {
        return database.get(DriftService.class).find().listed();
    }

    /** What a session of a user reads of their own, table by table, whatever the order of columns. */
    Map<UserTable, List<String>> rows(String username) {
        var session = database.databaseOf(context(username));
        var rows = new EnumMap<UserTable, List<String>>(UserTable.class);
        for (var table : UserTable.values()) {
            var sql = "select cast(to_jsonb(t) as text) as line from <" + table.suffix() + "> t order by 1";
            rows.put(table, session.<List<String>>count(tx -> tx.statement(sql).list(row -> row.text("line"))));
        }
        return rows;
    }

    /** Every row of the catalog about the tables of the two users who are not to be touched, with its version. */
    List<String> catalogOfOthers() throws SQLException {
        var lines = new ArrayList<String>();
        for (var user : List.of("john", "john_doe_messages")) {
            lines.addAll(Sql.texts(database.superuser(), """
                    with mine as (
                      select c.oid from pf_users u cross join (select suffix from pf_ref_user_tables
                             union all select 'skill_summary') s
                        join pg_class c on c.relname = u.schema_prefix || '_' || s.suffix where u.username = '%s'
                    )
                    select c.relname || ' ' || c.xmin || ' ' || c.relfilenode || ' '
                           || (select max(a.xmin::text::bigint) from pg_attribute a where a.attrelid = c.oid)
                      from pg_class c where c.oid in (select oid from mine)
                         or c.oid in (select indexrelid from pg_index where indrelid in (select oid from mine))
                    union all
                    select k.conname || ' ' || k.xmin from pg_constraint k where k.conrelid in (select oid from mine)
                    union all
                    select p.polname || ' ' || p.xmin from pg_policy p where p.polrelid in (select oid from mine)
                    order by 1
                    """.formatted(user)));
        }
        assertThat(lines).hasSizeGreaterThan(60);
        return lines;
    }

    /** One text of the shared tables. */
    String text(String sql) throws SQLException {
        return Sql.texts(database.owner(), sql).getFirst();
    }
}
