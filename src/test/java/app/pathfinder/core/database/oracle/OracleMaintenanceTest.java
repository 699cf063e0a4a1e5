package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The upkeep of users' tables, with stand-ins for DBMS_STATS, DBMS_MVIEW and partitioning that write down what was asked of
 * them, and whose tables the policies let the owner at then.
 */
class OracleMaintenanceTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    private static final String NOBODYS_WORK =
            "select case when sys_context('PATHFINDER_WORK', 'PREFIX') is null then 1 else 0 end";

    private final OracleSchema schema;

    OracleMaintenanceTest(OracleSchema schema) {
        this.schema = schema;
    }

    private static List<String> call(OracleSession session, String routine, Object... ins) throws SQLException {
        return session.call("pf_maintenance." + routine, 2, ins).stream()
                .map(number -> String.valueOf(number).replace(".0", ""))
                .toList();
    }

    /** Without work begun the policies would show the owner no row, and every table would count as empty. */
    @Test
    void countsTheRowsOfAllTablesAsTheirOwnersWork() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            session.call("pf_maintenance.gather_statistics", 0, person.prefix());
            assertThat(session.texts("select table_name from gathered_statistics where work = ?", person.prefix()))
                    .containsExactlyInAnyOrderElementsOf(person.set());
            assertThat(session.texts("select distinct method from gathered_statistics where stattype_locked = 'ALL'"))
                    .as("no column that holds what a person wrote")
                    .containsExactlyInAnyOrder("FOR COLUMNS SIZE 1 ROW_VERSION", "FOR COLUMNS SIZE 1 USAGE_COUNT");
            assertThat(session.number(NOBODYS_WORK)).isEqualTo(1);
            session.rollBack();
        }
    }

    @Test
    void countsOfWhomItWasNotCountedOrHasChanged() throws SQLException {
        try (var session = schema.connect()) {
            var first = OraclePerson.known(schema, session);
            var second = OraclePerson.known(schema, session);
            assertThat(call(session, "gather_stale_statistics", 1)).containsExactly("1", "0");
            call(session, "gather_stale_statistics", 100);
            assertThat(call(session, "gather_stale_statistics", 100)).containsExactly("0", "0");

            session.update("update gathered_statistics set last_analyzed = now() - interval 8 day");
            assertThat(call(session, "gather_stale_statistics", 100))
                    .as("nothing has changed")
                    .containsExactly("0", "0");
            session.update("insert into user_tab_modifications values (?, null)", first.name("messages"));
            assertThat(call(session, "gather_stale_statistics", 100)).containsExactly("1", "0");
            assertThat(session.number(
                            "select count(*) from gathered_statistics where table_name = ?", second.name("messages")))
                    .isEqualTo(1);
            session.rollBack();
        }
    }

    @Test
    void bringsASummaryUpToDateAsItsOwnersWork() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            session.call("pf_maintenance.refresh_summary", 0, person.prefix());
            assertThat(session.texts("select mview_name from mview_refreshes where work = ?", person.prefix()))
                    .containsExactly(person.name("skill_summary"));
            assertThat(session.number(NOBODYS_WORK)).isEqualTo(1);
            session.rollBack();
        }
    }

    /** To Oracle none of these views is ever fresh. */
    @Test
    void bringsTheSummariesOfThoseUpToDateWhoWereHereSince() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            var idle = OraclePerson.known(schema, session);
            call(session, "refresh_summaries", 100);
            assertThat(call(session, "refresh_summaries", 100))
                    .as("nobody was here")
                    .containsExactly("0", "0");

            person.logIn(session);
            assertThat(call(session, "refresh_summaries", 0)).containsExactly("0", "0");
            assertThat(call(session, "refresh_summaries", 100)).containsExactly("1", "0");
            assertThat(session.number(
                            "select count(*) from mview_refreshes where mview_name = ?", idle.name("skill_summary")))
                    .isEqualTo(1);
            session.update("update pf_user_sessions set last_seen_at = utc_timestamp(6) - interval 31 minute");
            assertThat(call(session, "refresh_summaries", 100)).containsExactly("0", "0");
        }
    }

    @Test
    void whoFailsKeepsNobodyElseWaitingAndLeavesNoWayToTheTables() throws SQLException {
        try (var session = schema.connect()) {
            var failing = OraclePerson.known(schema, session);
            var other = OraclePerson.known(schema, session);
            session.update("set @pathfinder_refused = ?", failing.name("skill_summary"));
            assertThat(call(session, "refresh_summaries", 100).getLast()).isEqualTo("1");
            assertThat(call(session, "gather_stale_statistics", 100).getLast()).isEqualTo("1");
            for (var routine : List.of("refresh_summary", "gather_statistics")) {
                OracleErrors.assertRaises(20099, () -> session.call("pf_maintenance." + routine, 0, failing.prefix()));
                assertThat(session.number(NOBODYS_WORK)).as(routine).isEqualTo(1);
            }
            for (var table : List.of("mview_refreshes where mview_name", "gathered_statistics where table_name")) {
                assertThat(session.number("select count(*) from " + table + " = ?", other.name("skill_summary")))
                        .isEqualTo(1);
            }
            session.rollBack();
        }
    }

    @Test
    void cutsATableIntoPartitionsOnceAndWhereItCan() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            session.update("insert into pf_capabilities values ('PARTITIONING', 'N')");
            assertThat(session.outcome("pf_maintenance.partition_table", person.prefix(), "messages"))
                    .isEqualTo("not_available");
            session.update("update pf_capabilities set value = 'Y' where name = 'PARTITIONING'");
            assertThat(session.outcome("pf_maintenance.partition_table", person.prefix(), "messages"))
                    .isEqualTo("done");
            assertThat(session.outcome("pf_maintenance.partition_table", person.prefix(), "messages"))
                    .isEqualTo("partitioned");
            assertThat(session.outcome("pf_maintenance.partition_table", "user_nobody", "messages"))
                    .isEqualTo("no_such_table");
            OracleErrors.assertRaises(
                    OracleErrors.REFUSED,
                    () -> session.outcome("pf_maintenance.partition_table", person.prefix(), "users"));
            assertThat(session.number(NOBODYS_WORK)).isEqualTo(1);
            session.rollBack();
        }
    }

    /** The scheduler's log has a job that failed for somebody as failed. */
    @Test
    void whatTheJobsRunSaysThatItFailed() throws SQLException {
        try (var session = schema.connect()) {
            for (var job : List.of(
                    "run_manage_user_tables",
                    "run_upgrade_user_schemas",
                    "run_cleanup_inactive_users",
                    "run_expire_sessions",
                    "run_refresh_summaries",
                    "run_gather_statistics")) {
                session.call("pf_maintenance." + job, 0);
            }
            var person = OraclePerson.unknown(schema);
            session.update("create table " + person.name("messages") + " (theirs number(1))");
            person.insertWithoutTables(session);
            OracleErrors.assertRaises(20050, () -> session.call("pf_maintenance.run_manage_user_tables", 0));
            session.update("delete from pf_users where user_id = ?", person.id());
            session.commit();
        }
    }
}
