package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.audit.AdministratorAudit;
import app.pathfinder.core.audit.AuditEntry;
import app.pathfinder.core.audit.AuditFilter;
import app.pathfinder.core.audit.AuditTrail;
import app.pathfinder.core.database.DatabaseOpener;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.LikeOracle;
import app.pathfinder.core.database.oracle.gate.OracleGate;
import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobService;
import app.pathfinder.core.job.JobStatus;
import app.pathfinder.core.monitoring.DatabaseHealth;
import app.pathfinder.core.monitoring.GatherResult;
import app.pathfinder.core.monitoring.LargeTable;
import app.pathfinder.core.monitoring.StatisticsOrder;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.StorageService;
import app.pathfinder.core.monitoring.TableStatistics;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.work.Progress;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Administrators' lists as the program asks an Oracle database for them. */
@SuppressWarnings("NullAway.Init")
class OracleListsTest {
    private static final String COUNTED = "2026-05-04 10:00:00";
    private static final Instant COUNTED_AT = Instant.parse("2026-05-04T10:00:00Z");
    private static final Pattern QUERY = Pattern.compile("\\s*(select|with)\\b");
    private static final OraclePerson JOHN = OraclePerson.named("john");
    private static final OraclePerson DOE = OraclePerson.named("john_doe");
    private static final OraclePerson EMPTY = OraclePerson.named("empty");

    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    @TempDir
    private static Path home;

    private static Injector core = Guice.createInjector();
    private static OracleCatalog catalog;

    @BeforeAll
    static void open() throws SQLException {
        catalog = new OracleCatalog(SCHEMA);
        var opener = LikeOracle.opener(catalog);
        core = Guice.createInjector(Modules.override(new CoreModule(AppFolders.below(home)))
                .with(binder -> binder.bind(DatabaseOpener.class).toInstance(opener)));
        core.getInstance(DatabaseStart.class).begin();
        try (var session = SCHEMA.connect()) {
            for (var person : List.of(JOHN, DOE, EMPTY)) {
                person.insertWithoutTables(session);
            }
            makeTables(session, JOHN, 10, COUNTED);
            makeTables(session, DOE, 3, null);
            session.update(
                    "update pf_users set account_status = 'suspended', role = 'admin' where username = 'john_doe'");
            session.update("update pf_users set last_login = utc_timestamp(6) where username = 'john'");
            session.update("insert into v$version values ('CORE 19'), ('Oracle Database 19c Enterprise Edition')");
            session.update("insert into pf_capabilities values ('SCHEMA_VERSION', '7')");
            session.commit();
        }
    }

    /** Seven tables and the summary; the messages have an index, a long text and more space than the others. */
    private static void makeTables(OracleSession session, OraclePerson person, int rows, @Nullable String counted)
            throws SQLException {
        for (var name : person.set()) {
            var table = name.toUpperCase(Locale.ROOT);
            session.update(
                    "insert into user_tables (table_name, num_rows, last_analyzed) values (?, ?, ?)",
                    table,
                    rows,
                    counted);
            session.update("insert into user_segments values (?, ?)", table, table.endsWith("_MESSAGES") ? 5000 : 100);
            session.update("insert into user_segments values (?, 0)", table);
        }
        var messages = person.prefix().toUpperCase(Locale.ROOT) + "_MESSAGES";
        session.update("insert into user_indexes values (?, ?, 'NORMAL')", messages + "_IX1", messages);
        session.update("insert into user_indexes values (?, ?, 'LOB')", messages + "_LI", messages);
        session.update("insert into user_lobs values (?, ?, ?)", messages, messages + "_LS", messages + "_LI");
        for (var part : Map.of("_IX1", 700, "_LS", 30, "_LI", 4).entrySet()) {
            session.update("insert into user_segments values (?, ?)", messages + part.getKey(), part.getValue());
        }
    }

    /** The orders of the list of users, which are many, another test reads. */
    @AfterAll
    static void whatWasRunIsReadByOracle() {
        var queries = catalog.asked().stream()
                .filter(statement -> QUERY.matcher(statement).lookingAt())
                .filter(statement -> !statement.contains("over (order by"))
                .toList();
        assertThat(queries)
                .hasSizeGreaterThan(8)
                .allSatisfy(statement ->
                        assertThat(OracleGate.check(statement)).as(statement).isEmpty());
    }

    @AfterAll
    static void close() {
        core.getInstance(DatabaseStart.class).close();
    }

    private static TableStatisticsService statistics() {
        return core.getInstance(TableStatisticsService.class);
    }

    private static List<String> usernames(StatisticsQuery query) {
        return statistics().page(query, 0, 10).stream()
                .map(UserStatistics::username)
                .toList();
    }

    @Test
    void usersAreListedWithTheFiguresOfTheirOwnTables() {
        var users = statistics().page(StatisticsQuery.BY_USERNAME, 0, 10);

        assertThat(users).extracting(UserStatistics::username).containsExactly("empty", "john", "john_doe");
        assertThat(users).extracting(UserStatistics::tables).containsExactly(0, 7, 7);
        assertThat(users).extracting(UserStatistics::rows).containsExactly(0L, 70L, 21L);
        assertThat(users).extracting(UserStatistics::bytes).containsExactly(0L, 6434L, 6434L);
        assertThat(users).extracting(UserStatistics::figuresAt).containsExactly(null, COUNTED_AT, null);
        assertThat(users.get(2).state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(users.get(2).userId()).isEqualTo(DOE.id());
    }

    @Test
    void usersWhoseTimeOfGraceIsOverArePlannedToBeArchived() throws SQLException {
        var archives = core.getInstance(ArchiveService.class);
        try (var session = SCHEMA.connect()) {
            assertThat(archives.plan(null, 10).listed()).isEmpty();
            session.update(
                    "update pf_users set account_status = 'inactive', schema_created = 'Y',"
                            + " status_changed_at = utc_timestamp(6) - interval 31 day where user_id = ?",
                    JOHN.id());
            session.commit();

            var plan = archives.plan(null, 10);
            assertThat(List.of(plan.due(), plan.tables(), plan.rows(), plan.bytes()))
                    .containsExactly(1L, 7L, 70L, 6434L);
            assertThat(plan.listed())
                    .singleElement()
                    .satisfies(due -> assertThat(List.of(due.username(), due.tables(), due.rows(), due.bytes()))
                            .containsExactly("john", 7, 70L, 6434L));
            assertThat(archives.plan("john", 10).listed()).isEmpty();

            session.update("update pf_users set account_status = 'active' where user_id = ?", JOHN.id());
            session.commit();
        }
    }

    @Test
    void everyOrderGoesBothWaysWithTheSameFiguresAndPagesFitTogether() {
        var usual = statistics().page(StatisticsQuery.BY_USERNAME, 0, 10);
        for (var order : StatisticsOrder.values()) {
            for (var descending : new boolean[] {false, true}) {
                var query = StatisticsQuery.BY_USERNAME.sortedBy(order, descending);
                var whole = statistics().page(query, 0, 10);
                var parts = new ArrayList<>(statistics().page(query, 0, 2));
                parts.addAll(statistics().page(query, 2, 2));
                var exported = new ArrayList<UserStatistics>();
                statistics().forEach(query, exported::add);
                assertThat(whole).as("%s %s", order, descending).hasSameElementsAs(usual);
                assertThat(parts).isEqualTo(whole);
                assertThat(exported).isEqualTo(whole);
            }
        }
        assertThat(usernames(StatisticsQuery.BY_USERNAME.sortedBy(StatisticsOrder.ROWS, true)))
                .containsExactly("john", "john_doe", "empty");
        assertThat(usernames(StatisticsQuery.BY_USERNAME.sortedBy(StatisticsOrder.LAST_LOGIN, false)))
                .containsExactly("empty", "john_doe", "john");
    }

    @Test
    void textAndStateNarrowTheListAndTheSums() {
        var doe = StatisticsQuery.BY_USERNAME.withText(" _DOE ");
        assertThat(usernames(doe)).containsExactly("john_doe");
        assertThat(statistics().totals(doe).bytes()).isEqualTo(6434);
        assertThat(usernames(StatisticsQuery.BY_SPACE.withStates(Set.of(AccountState.SUSPENDED))))
                .containsExactly("john_doe");
        assertThat(usernames(StatisticsQuery.BY_USERNAME.withText("@EXAMPLE"))).hasSize(3);
        assertThat(usernames(StatisticsQuery.BY_USERNAME.withText("%"))).isEmpty();
    }

    @Test
    void theSumsCountWhatIsStale() throws SQLException {
        try (var session = SCHEMA.connect()) {
            session.update("insert into user_tab_modifications values ('USER_JOHN_MESSAGES', null),"
                    + " ('USER_JOHN_MESSAGES', 'P_1'), ('USER_JOHN_MESSAGES_OF_OTHERS', null)");
            session.commit();
        }
        var totals = statistics().totals(StatisticsQuery.BY_SPACE);
        assertThat(totals.users()).isEqualTo(3);
        assertThat(totals.tables()).isEqualTo(14);
        assertThat(totals.rows()).isEqualTo(91);
        assertThat(totals.bytes()).isEqualTo(2 * 6434);
        assertThat(totals.largestBytes()).isEqualTo(6434);
        assertThat(totals.staleTables())
                .as("all of john_doe's and one of john's")
                .isEqualTo(8);
        assertThat(totals.oldestFiguresAt()).isEqualTo(COUNTED_AT);

        assertThat(statistics().gather(Progress.NONE)).isEqualTo(new GatherResult(2, 9));
        try (var session = SCHEMA.connect()) {
            assertThat(session.texts("select concat(work, ' ', table_name, ' ', method) from gathered_statistics"))
                    .hasSize(9)
                    .contains(
                            "user_john USER_JOHN_MESSAGES FOR COLUMNS SIZE 1 ROW_VERSION",
                            "user_john_doe USER_JOHN_DOE_MESSAGES FOR COLUMNS SIZE 1 ROW_VERSION",
                            "user_john_doe USER_JOHN_DOE_SKILL_SUMMARY FOR COLUMNS SIZE 1 USAGE_COUNT");
        }
    }

    @Test
    void theTablesOfAUserHaveTheirSpace() {
        var tables = statistics().tablesOf(JOHN.id());
        assertThat(tables).hasSize(8);
        assertThat(tables.getFirst()).isEqualTo(new TableStatistics("messages", true, 10, 5734, 700, COUNTED_AT));
        assertThat(statistics().tablesOf(EMPTY.id())).hasSize(8).noneMatch(TableStatistics::exists);
        assertThatThrownBy(() -> statistics().tablesOf(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.RECORD_GONE));
    }

    @Test
    void theLargestTablesAreAdvisedOn() {
        var largest = core.getInstance(StorageService.class).largest(3);
        assertThat(largest)
                .extracting(table -> table.username() + " " + table.suffix() + " " + table.bytes())
                .startsWith("john messages 5734", "john_doe messages 5734");
        assertThat(largest.get(1).advice()).containsExactly(LargeTable.Advice.GATHER);
        assertThat(core.getInstance(StorageService.class).largest(100)).hasSize(16);
    }

    @Test
    void theDatabaseSaysWhatItIs() {
        var facts = core.getInstance(DatabaseHealth.class).facts();
        assertThat(facts.server()).startsWith("Oracle Database 19c");
        assertThat(facts.schemaVersion()).isEqualTo("7");
        assertThat(facts.userTablesVersion()).isPositive();
    }

    @Test
    void theTrailIsListedFilteredAndPaged() {
        var audit = core.getInstance(AdministratorAudit.class);
        var trail = core.getInstance(AuditTrail.class);
        for (var i = 0; i < 5; i++) {
            audit.record("EXPORT", "AUDIT", i == 4 ? DOE.id() : null, Map.of("count", i));
        }
        var all = new ArrayList<AuditEntry>();
        trail.forEach(AuditFilter.ALL, all::add);
        assertThat(all).hasSize(5);
        var newest = all.getFirst();
        assertThat(newest.actorName()).isEqualTo("john_doe");
        assertThat(newest.row().details()).isEqualTo("{\"count\":4}");
        assertThat(newest.row().success()).isTrue();
        assertThat(newest.sealed()).isFalse();

        var first = trail.page(AuditFilter.ALL, null, 3);
        var parts = new ArrayList<>(first);
        parts.addAll(trail.page(AuditFilter.ALL, first.getLast().cursor(), 3));
        assertThat(parts).isEqualTo(all);
        var at = newest.row().occurredAt();
        assertThat(trail.page(new AuditFilter(at, at.plusNanos(1000), "john_doe", "EXPORT", true), null, 3))
                .containsExactly(newest);
        assertThat(trail.page(new AuditFilter(null, null, null, null, false), null, 3))
                .isEmpty();
        assertThat(trail.page(new AuditFilter(null, null, "john", null, null), null, 3))
                .isEmpty();
    }

    @Test
    void theDatabasesOwnJobsAreListedWithTheirRunsAndNotChanged() throws SQLException {
        try (var session = SCHEMA.connect()) {
            session.update("insert into user_scheduler_jobs values"
                    + " ('PF_EXPIRE_SESSIONS', 'FREQ=MINUTELY; INTERVAL=5', 'SCHEDULED', 'TRUE', '2026-05-04 10:05:00', '2026-05-04 10:00:00'),"
                    + " ('PF_GATHER_STATISTICS', 'FREQ=HOURLY; BYMINUTE=40', 'RUNNING', 'TRUE', null, '2026-05-04 09:40:00'),"
                    + " ('PF_REFRESH_SUMMARIES', 'FREQ=WEEKLY', 'DISABLED', 'FALSE', '2026-05-04 10:00:00', null),"
                    + " ('OF_OTHERS', 'FREQ=WEEKLY', 'SCHEDULED', 'TRUE', null, null)");
            session.update("insert into user_scheduler_job_run_details values"
                    + " (1, 'PF_EXPIRE_SESSIONS', 'SUCCEEDED', 0, '2026-05-04 09:55:00', '2026-05-04 09:55:02'),"
                    + " (2, 'PF_GATHER_STATISTICS', 'STOPPED', null, null, '2026-05-04 08:40:00'),"
                    + " (3, 'PF_EXPIRE_SESSIONS', 'FAILED', 20050, '2026-05-04 10:00:00', '2026-05-04 10:00:03'),"
                    + " (4, 'OF_OTHERS', 'SUCCEEDED', 0, '2026-05-04 09:55:00', '2026-05-04 09:55:02')");
            session.commit();
        }
        var jobs = core.getInstance(JobService.class);
        var listed = jobs.list();
        assertThat(listed)
                .extracting(JobStatus::job)
                .containsExactly("expire-sessions", "gather-statistics", "refresh-summaries");
        assertThat(listed).extracting(JobStatus::schedule).containsExactly("every PT5M", "hourly 40", "FREQ=WEEKLY");
        assertThat(listed).noneMatch(JobStatus::ours);
        var failed = new JobRun(
                new UUID(0, 3),
                "expire-sessions",
                JobRun.State.FAILED,
                COUNTED_AT,
                COUNTED_AT.plusSeconds(3),
                null,
                null,
                "ORA-20050",
                null,
                Map.of());
        assertThat(listed.getFirst().last()).isEqualTo(failed);
        assertThat(listed.getFirst().nextRun()).isEqualTo(COUNTED_AT.plusSeconds(300));
        assertThat(listed.get(1).isRunning()).isTrue();
        assertThat(listed.get(2).enabled()).isFalse();
        assertThat(listed.get(2).last()).isNull();
        assertThat(listed.get(2).nextRun()).isNull();

        var history = jobs.history(null, null, 10);
        assertThat(history)
                .extracting(JobRun::state)
                .containsExactly(
                        JobRun.State.RUNNING, JobRun.State.FAILED, JobRun.State.INTERRUPTED, JobRun.State.DONE);
        assertThat(jobs.history(null, history.getFirst().cursor(), 10)).isEqualTo(history.subList(1, 4));
        assertThat(jobs.history("expire-sessions", failed.cursor(), 10)).containsExactly(history.get(3));
        assertThat(history).allSatisfy(run -> assertThat(jobs.find(run.id())).contains(run));
        for (var change : List.<Runnable>of(
                () -> jobs.runNow("expire-sessions", null),
                () -> jobs.setEnabled("expire-sessions", false, null),
                () -> jobs.setSchedule("expire-sessions", null, null))) {
            assertThatThrownBy(change::run)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOR_THIS_DATABASE));
        }
        assertThatThrownBy(() -> jobs.history("of-others", null, 10)).isInstanceOf(Problem.class);
    }
}
