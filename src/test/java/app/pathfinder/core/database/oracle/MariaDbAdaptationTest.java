package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether each change of the text for Oracle is needed, and whether the text keeps to what MariaDB can tell us about. */
class MariaDbAdaptationTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    private static final Pattern UNIT_NAME = Pattern.compile("(?<=create table )\\w+");

    static List<MariaDbAdaptation.Rule> rules() {
        return MariaDbAdaptation.ALL.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachChangeIsNeeded(MariaDbAdaptation.Rule rule) throws SQLException {
        var changed = Stream.concat(OracleSource.tables().stream(), OracleSource.packages().stream())
                .filter(unit -> rule.find().matcher(unit).find())
                .toList();
        try (var session = SCHEMA.connect()) {
            var failure = catchThrowable(() -> {
                for (var unit : changed) {
                    OracleSchema.run(
                            session,
                            elsewhere(MariaDbAdaptation.ALL.without(rule).apply(unit)));
                }
                OracleSchema.installTemplates(session, MariaDbAdaptation.ALL.without(rule));
                session.commit();
                useEverything(session);
            });
            session.rollBack();
            restore(session);
            assertThat(failure).isNotNull();
        }
    }

    /** A table of its own, so that those of the other tests stay. */
    private static String elsewhere(String unit) {
        return UNIT_NAME.matcher(unit).replaceFirst("probe_" + SCHEMA.nextNumber());
    }

    private static void restore(OracleSession session) throws SQLException {
        for (var unit : OracleSource.packages()) {
            OracleSchema.run(session, MariaDbAdaptation.ALL.apply(unit));
        }
        OracleSchema.installTemplates(session, MariaDbAdaptation.ALL);
        session.update("delete from pf_runs");
        session.commit();
    }

    @Test
    void withAllChangesEverythingCanBeUsed() throws SQLException {
        try (var session = SCHEMA.connect()) {
            useEverything(session);
        }
    }

    /** A little of everything that a change of the text is for. */
    private static void useEverything(OracleSession session) throws SQLException {
        var person = OraclePerson.unknown(SCHEMA);
        session.setTime(Instant.ofEpochSecond(1_800_000_000L, 123_456_000));
        assertThat(session.text("select microsecond(pf_core.utc_now())")).isEqualTo("123456");
        assertThat(session.text("select pf_core.checked_prefix('user_long_enough')"))
                .isEqualTo("user_long_enough");
        assertThat(session.text(
                        "select pf_core.seconds_between(timestamp '2026-01-01 00:00:00', timestamp '2026-01-02 00:00:01')"
                                + " = 86401"))
                .isEqualTo("1");
        assertThat(person.create(session, "user")).isEqualTo("created");
        assertThat(session.outcome("pf_session.bind_session", person.logIn(session)))
                .isEqualTo(person.prefix());
        session.update("update user_policies set enable = 'NO'");
        session.call("pf_policy.protect_table", 0, person.prefix() + "_messages");
        for (var suffix : List.of("profile_summaries", "achievement_metrics")) {
            assertThat(session.text("select pf_core.checked_name(?, ?)", person.prefix(), suffix))
                    .isEqualTo(person.prefix() + "_" + suffix);
        }
        session.update("update pf_audit_log set seal_id = 1 where 1 = 2");
        useUpkeep(session, person);
        assertThat(session.count("pf_admin.drop_user_schema", person.id(), null))
                .isEqualTo(7);
        assertThat(person.setIn(session)).isEmpty();
    }

    private static void useUpkeep(OracleSession session, OraclePerson person) throws SQLException {
        session.update("insert into pf_capabilities values ('PARTITIONING', 'Y')");
        assertThat(session.outcome("pf_maintenance.partition_table", person.prefix(), "messages"))
                .isEqualTo("done");
        session.update("delete from pf_capabilities where name = 'PARTITIONING'");
        assertThat(String.valueOf(
                        session.call("pf_maintenance.refresh_summaries", 2, 10).getLast()))
                .isEqualTo("0.0");
        assertThat(String.valueOf(session.call("pf_maintenance.gather_stale_statistics", 2, 10)
                        .getLast()))
                .isEqualTo("0.0");
    }

    /**
     * On Oracle a routine with a transaction of its own must end it on every way out (ORA-06519). MariaDB, which has none,
     * would not say so.
     */
    @Test
    void whoHasATransactionOfItsOwnEndsIt() {
        var routine = Pattern.compile("(?s)pragma autonomous_transaction;(.*?)\\n    end (\\w+);");
        var found = routine.matcher(OracleSource.text("pf_core.sql") + OracleSource.text("pf_session.sql"))
                .results()
                .toList();
        assertThat(found).hasSize(4);
        assertThat(found).allSatisfy(each -> {
            var body = each.group(1);
            assertThat(body).as(each.group(2)).contains("commit;").doesNotContain("return;");
            assertThat(body.substring(body.indexOf("commit;") + 7).strip())
                    .as("behind the commit of " + each.group(2))
                    .matches("(?s)|exception\\s+when others then\\s+rollback;\\s+raise;");
        });
    }

    /** What one of the two databases alone understands. */
    @Test
    void theTextKeepsToWhatBothUnderstand() {
        for (var file : OracleSource.PACKAGES) {
            var code = OracleSource.text(file).replaceAll("(?m)--.*$", "").replaceAll("'[^']*'", "''");
            assertThat(code).as(file).doesNotContain("=>", "sysdate", "bulk collect", "table of ", "%type");
            assertThat(code)
                    .as("what has a default in " + file)
                    .doesNotContainPattern("\\b(in|out) (raw|varchar2|number|clob|timestamp) (:=|default)");
        }
        assertThat(OracleSource.text("pf_core.sql")
                        + OracleSource.text("pf_admin.sql")
                        + OracleSource.text("pf_session.sql"))
                .as("only pf_policy names it")
                .doesNotContainIgnoringCase("dbms_rls.");
    }

    /** Outside of a unit, a line of a comment that ends so ends a statement in SQL*Plus. */
    @Test
    void noCommentEndsLikeAStatement() {
        for (var file : List.of("tables.sql", "context.sql")) {
            assertThat(OracleSource.text(file)
                            .lines()
                            .filter(line -> line.strip().startsWith("--")))
                    .as(file)
                    .noneMatch(line -> line.stripTrailing().endsWith(";"));
        }
    }
}
