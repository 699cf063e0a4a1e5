package app.pathfinder.core.provisioning.drift;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.alert.AlertRule;
import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.drift.ReconciledDeviation.Outcome;
import app.pathfinder.core.testing.FilledDatabase;
import app.pathfinder.core.testing.Problems;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is repaired, what is left, and what nobody must notice of either. */
@SuppressWarnings("NullAway.Init")
class ReconcileServiceTest {
    private static RepairBench users;

    @RegisterExtension
    static final FilledDatabase FILLED = new FilledDatabase(database -> users = RepairBench.fill(database));

    private TestDatabase database;
    private RepairBench bench;

    @BeforeEach
    void usersWhoseNamesBeginAlike() {
        database = FILLED.copy();
        bench = users.in(database);
    }

    @Test
    void touchesNothingWhereAllIsAsItWasMade() throws SQLException {
        var before = bench.text("select count(*) from pf_audit_log");
        var report = bench.repair();
        assertThat(report.listed()).isEmpty();
        assertThat(report.users()).isEqualTo(4);
        assertThat(report.repaired() + report.left()).isZero();
        assertThat(bench.text("select count(*) from pf_audit_log")).isEqualTo(before);
        assertThat(bench.text("select count(*) from pf_runs where kind = 'repair'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop view user_john_doe_skill_summary                     | skill_summary     | MISSING |",
                "alter table user_john_doe_profile_summaries alter headline set statistics 100"
                        + " | profile_summaries | COLUMNS_DIFFER |",
                "alter table user_john_doe_profile_summaries alter is_default drop not null"
                        + " | profile_summaries | COLUMNS_DIFFER |",
                "alter table user_john_doe_messages alter content set default 'x' | messages | COLUMNS_DIFFER |",
                "drop index user_john_doe_profile_summaries_ix1            | profile_summaries | INDEXES_DIFFER |",
                "drop index user_john_doe_profile_summaries_ix1; create index user_john_doe_profile_summaries_ix1"
                        + " on user_john_doe_profile_summaries (profile_type) where is_default"
                        + " | profile_summaries | INDEXES_DIFFER |",
                "update pg_index set indisvalid = false where indexrelid = 'user_john_doe_profile_summaries_ix1'::regclass"
                        + " | profile_summaries | INDEXES_DIFFER |",
                "alter table user_john_doe_career_objectives drop constraint user_john_doe_career_objectives_ck1"
                        + " | career_objectives | CONSTRAINTS_DIFFER |",
                "alter table user_john_doe_messages drop constraint user_john_doe_messages_fk1"
                        + " | messages | CONSTRAINTS_DIFFER |",
                "alter table user_john_doe_messages drop constraint user_john_doe_messages_fk1; alter table"
                        + " user_john_doe_messages add constraint user_john_doe_messages_fk1 foreign key (conversation_id)"
                        + " references user_john_doe_conversations not valid | messages | CONSTRAINTS_DIFFER |",
                "alter table user_john_doe_messages no force row level security | messages | ACCESS_DIFFERS | HOLE_CLOSED",
                "alter table user_john_doe_messages disable row level security | messages | ACCESS_DIFFERS | HOLE_CLOSED",
                "alter policy own_session on user_john_doe_messages using (true) | messages | ACCESS_DIFFERS | HOLE_CLOSED",
                "alter policy own_session on user_john_doe_messages using ((select session_prefix()) = 'user_john')"
                        + " | messages | ACCESS_DIFFERS | HOLE_CLOSED",
                "drop policy own_session on user_john_doe_messages         | messages          | ACCESS_DIFFERS |",
                "create policy \"a \"\"peep\" on user_john_doe_messages using (true) | messages | ACCESS_DIFFERS | HOLE_CLOSED",
                "grant select on user_john_doe_messages to public          | messages | ACCESS_DIFFERS | HOLE_CLOSED",
                "grant select (content) on user_john_doe_messages to public | messages | ACCESS_DIFFERS | HOLE_CLOSED",
                "grant update on user_john_doe_messages to pathfinder_app with grant option"
                        + " | messages | ACCESS_DIFFERS | HOLE_CLOSED",
                "revoke update on user_john_doe_messages from pathfinder_app | messages | ACCESS_DIFFERS |",
                "create rule sneaky as on insert to user_john_doe_messages do also nothing"
                        + " | messages | TRIGGERS_DIFFER | HOLE_CLOSED",
                "create trigger sneaky before update on user_john_doe_messages for each row"
                        + " execute function suppress_redundant_updates_trigger() | messages | TRIGGERS_DIFFER | HOLE_CLOSED",
                "alter view user_john_doe_skill_summary set (security_invoker = false)"
                        + " | skill_summary | ACCESS_DIFFERS | HOLE_CLOSED",
                "alter view user_john_doe_skill_summary reset (security_invoker)"
                        + " | skill_summary | ACCESS_DIFFERS | HOLE_CLOSED",
                "create or replace view user_john_doe_skill_summary with (security_invoker = true) as"
                        + " select skill_name, category, usage_count, highest_level, last_used"
                        + " from user_john_skill_summary | skill_summary | VIEW_DIFFERS |"
            })
    void repairsWhatIsSafe(String sabotage, String name, Deviation.Kind kind, @Nullable RepairNote note)
            throws SQLException {
        var rows = bench.rows("john_doe");
        var others = bench.catalogOfOthers();
        bench.sabotage(sabotage);
        var planned = bench.plan();
        var report = bench.repair();

        var notes = note == null ? List.<RepairNote>of() : List.of(note);
        var deviation = new Deviation("john_doe", name, kind);
        assertThat(planned.listed()).containsExactly(new ReconciledDeviation(deviation, Outcome.REPAIRABLE, notes));
        assertThat(report.listed()).containsExactly(new ReconciledDeviation(deviation, Outcome.REPAIRED, notes));
        assertThat(report.left()).isZero();
        assertThat(bench.deviations()).isEmpty();
        assertThat(bench.rows("john_doe")).isEqualTo(rows);
        assertThat(bench.catalogOfOthers()).isEqualTo(others);
        assertJournaled(note == RepairNote.HOLE_CLOSED);
    }

    private void assertJournaled(boolean hole) throws SQLException {
        assertThat(bench.text("select string_agg(r.state || ' ' || s.state, ',') from pf_runs r join pf_run_steps s"
                        + " using (run_id) where r.kind = 'repair'"))
                .isEqualTo("done done");
        assertThat(bench.text("select a.success || ' ' || u.username || ' ' || (a.details ->> 'holes')"
                        + " from pf_audit_log a join pf_users u using (user_id) where a.action = 'REPAIR_SCHEMA'"))
                .isEqualTo("true john_doe " + (hole ? 1 : 0));
        database.get(AlertService.class).scan();
        var alerts = database.get(AlertService.class).list(true, null, 100);
        assertThat(alerts.stream().anyMatch(alert -> alert.rule() == AlertRule.ISOLATION_OPENED))
                .isEqualTo(hole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table user_john_doe_profile_summaries add x integer not null default 7"
                        + " | profile_summaries | COLUMNS_DIFFER | FOREIGN_COLUMN",
                "alter table user_john_doe_profile_summaries alter headline type varchar(501)"
                        + " | profile_summaries | COLUMNS_DIFFER | OTHER_TYPE",
                "create index sneaky on user_john_doe_profile_summaries (headline)"
                        + " | profile_summaries | INDEXES_DIFFER | FOREIGN_INDEX",
                "alter table user_john_doe_profile_summaries add constraint sneaky check (profile_type <> '')"
                        + " | profile_summaries | CONSTRAINTS_DIFFER | FOREIGN_CONSTRAINT",
                "alter table user_john_doe_career_objectives drop constraint user_john_doe_career_objectives_ck3; update"
                        + " user_john_doe_career_objectives set progress = 101"
                        + " | career_objectives | CONSTRAINTS_DIFFER | ROWS_DO_NOT_FIT",
                "alter table user_john_doe_messages drop constraint user_john_doe_messages_fk1; update"
                        + " user_john_doe_messages set conversation_id = 'gone'"
                        + " | messages | CONSTRAINTS_DIFFER | ROWS_DO_NOT_FIT",
                "alter table user_john_doe_profile_summaries alter is_default drop not null; update"
                        + " user_john_doe_profile_summaries set is_default = null"
                        + " | profile_summaries | COLUMNS_DIFFER | ROWS_DO_NOT_FIT",
                "alter table user_john_doe_career_objectives drop progress cascade"
                        + " | career_objectives | COLUMNS_DIFFER | ROWS_DO_NOT_FIT",
                "alter table user_john_doe_messages owner to postgres | messages | ACCESS_DIFFERS | OTHER_OWNER",
                "drop view user_john_doe_skill_summary; create materialized view user_john_doe_skill_summary as select 1"
                        + " | skill_summary | MISSING | NAME_TAKEN"
            })
    void explainsWhatIsNot(String sabotage, String name, Deviation.Kind kind, RepairNote note) throws SQLException {
        var others = bench.catalogOfOthers();
        bench.sabotage(sabotage);
        var rows = bench.rows("john_doe");
        var report = bench.repair();

        var deviation = new Deviation("john_doe", name, kind);
        assertThat(report.listed()).contains(new ReconciledDeviation(deviation, Outcome.EXPLAINED, List.of(note)));
        assertThat(report.left()).isPositive();
        assertThat(bench.deviations()).contains(deviation);
        assertThat(bench.rows("john_doe")).isEqualTo(rows);
        assertThat(bench.catalogOfOthers()).isEqualTo(others);
    }

    @Test
    void aViewThatSomethingDependsOnIsLeft() throws SQLException {
        bench.sabotage("create or replace view user_john_doe_skill_summary with (security_invoker = true) as"
                + " select skill_name, category, usage_count, highest_level, last_used from user_john_skill_summary;"
                + " create view sneaky as select * from user_john_doe_skill_summary");
        assertThat(bench.repair().listed())
                .containsExactly(new ReconciledDeviation(
                        new Deviation("john_doe", "skill_summary", Deviation.Kind.VIEW_DIFFERS),
                        Outcome.EXPLAINED,
                        List.of(RepairNote.DEPENDED_ON)));
    }

    @Test
    void aMissingTableIsMadeEmptyAndSaidToBe() throws SQLException {
        var rows = new EnumMap<UserTable, List<String>>(bench.rows("john_doe"));
        bench.sabotage("drop table user_john_doe_conversations cascade");

        assertThat(bench.repair().listed())
                .contains(repaired("conversations", Deviation.Kind.MISSING, RepairNote.ROWS_GONE))
                .contains(new ReconciledDeviation(
                        new Deviation("john_doe", "messages", Deviation.Kind.CONSTRAINTS_DIFFER),
                        Outcome.EXPLAINED,
                        List.of(RepairNote.ROWS_DO_NOT_FIT)));

        rows.put(UserTable.CONVERSATIONS, List.of());
        assertThat(bench.rows("john_doe")).isEqualTo(rows);
        bench.sabotage("delete from user_john_doe_messages");
        assertThat(bench.repair().left()).isZero();
        assertThat(bench.deviations()).isEmpty();
    }

    @Test
    void aMissingColumnComesBackEmptyWithItsIndexAndTheViewOverIt() throws SQLException {
        bench.sabotage("alter table user_john_doe_skill_mappings drop proficiency_level cascade;"
                + " alter table user_john_doe_skill_mappings drop experience_id");
        assertThat(bench.deviations()).hasSize(4);

        assertThat(bench.repair().listed())
                .containsExactlyInAnyOrder(
                        repaired("skill_mappings", Deviation.Kind.COLUMNS_DIFFER, RepairNote.VALUES_GONE),
                        repaired("skill_mappings", Deviation.Kind.CONSTRAINTS_DIFFER),
                        repaired("skill_mappings", Deviation.Kind.INDEXES_DIFFER),
                        repaired("skill_summary", Deviation.Kind.MISSING));
        assertThat(bench.deviations()).as("numbers of columns do not matter").isEmpty();
        assertThat(bench.rows("john_doe").get(UserTable.SKILL_MAPPINGS)).hasSize(1);
    }

    @Test
    void aForeignColumnKeepsWhatItHas() throws SQLException {
        bench.sabotage("alter table user_john_doe_profile_summaries add x integer not null default 7");

        bench.repair();

        assertThat(bench.text("select column_default || ' ' || is_nullable from information_schema.columns"
                        + " where table_name = 'user_john_doe_profile_summaries' and column_name = 'x'"))
                .isEqualTo("7 NO");
    }

    @Test
    void aPrimaryKeyComesBackWithWhatRefersToIt() throws SQLException {
        bench.sabotage(
                "alter table user_john_doe_conversations drop constraint user_john_doe_conversations_pk cascade");

        assertThat(bench.repair().listed())
                .containsExactlyInAnyOrder(
                        repaired("conversations", Deviation.Kind.CONSTRAINTS_DIFFER),
                        repaired("conversations", Deviation.Kind.INDEXES_DIFFER),
                        repaired("messages", Deviation.Kind.CONSTRAINTS_DIFFER));
        assertThat(bench.deviations()).isEmpty();
    }

    @Test
    void everyConstraintAndIndexComesBackAsItWas() throws SQLException {
        var rows = bench.rows("john_doe");
        bench.sabotage("""
                do $$ declare t record; begin
                  for t in select conrelid::regclass as name, conname from pg_constraint
                    where starts_with(conrelid::regclass::text, 'user_john_doe_')
                      and not starts_with(conrelid::regclass::text, 'user_john_doe_messages_')
                      and contype in ('c', 'f', 'p') order by contype loop
                    execute format('alter table %s drop constraint %I cascade', t.name, t.conname);
                  end loop;
                  for t in select indexrelid::regclass as name from pg_index
                    where starts_with(indrelid::regclass::text, 'user_john_doe_')
                      and not starts_with(indrelid::regclass::text, 'user_john_doe_messages_') loop
                    execute format('drop index %s', t.name);
                  end loop;
                end $$
                """);
        assertThat(bench.deviations()).hasSize(14);
        assertThat(bench.repair().left()).isZero();
        assertThat(bench.deviations()).isEmpty();
        assertThat(bench.rows("john_doe")).isEqualTo(rows);
    }

    @Test
    void aWholeSetThatIsGoneIsMadeAgain() throws SQLException {
        bench.sabotage("drop view user_john_doe_skill_summary; drop table user_john_doe_messages,"
                + " user_john_doe_conversations, user_john_doe_skill_mappings, user_john_doe_achievement_metrics,"
                + " user_john_doe_experiences_detailed, user_john_doe_profile_summaries,"
                + " user_john_doe_career_objectives");

        var report = bench.repair();

        assertThat(report.repaired()).isEqualTo(8);
        assertThat(report.left()).isZero();
        assertThat(bench.deviations()).isEmpty();
        assertThat(bench.rows("john"))
                .allSatisfy((table, rows) -> assertThat(rows).hasSize(1));
    }

    private static ReconciledDeviation repaired(String name, Deviation.Kind kind, RepairNote... notes) {
        return new ReconciledDeviation(new Deviation("john_doe", name, kind), Outcome.REPAIRED, List.of(notes));
    }

    @Test
    void anAccountThatNeverHadASetGetsOne() throws SQLException {
        bench.sabotage(
                "select drop_user_schema(user_id, null) from pf_users where username = 'john_doe'; update pf_users"
                        + " set schema_version = 0, schema_dropped_at = null where username = 'john_doe'");
        assertThat(bench.plan().repaired()).isEqualTo(1);
        assertThat(bench.deviations()).hasSize(1);

        assertThat(bench.repair().listed())
                .containsExactly(new ReconciledDeviation(
                        new Deviation("john_doe", null, Deviation.Kind.SET_MISSING), Outcome.REPAIRED, List.of()));

        assertThat(bench.deviations()).isEmpty();
        assertThat(bench.rows("john_doe"))
                .allSatisfy((table, rows) -> assertThat(rows).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema_dropped_at = null | SET_GONE",
                "schema_version = 0       | SET_GONE",
                "schema_version = 0, schema_dropped_at = null; create table user_john_doe_messages (id integer) | NAME_TAKEN"
            })
    void anAccountThatHadASetIsExplained(String state, RepairNote note) throws SQLException {
        var set = state.contains(";") ? state.substring(0, state.indexOf(';')) : state;
        bench.sabotage(
                "select drop_user_schema(user_id, null) from pf_users where username = 'john_doe'; update pf_users"
                        + " set " + set + " where username = 'john_doe'" + state.substring(set.length()));

        assertThat(bench.repair().listed())
                .contains(new ReconciledDeviation(
                        new Deviation("john_doe", null, Deviation.Kind.SET_MISSING), Outcome.EXPLAINED, List.of(note)));
        assertThat(bench.text("select schema_created from pf_users where username = 'john_doe'"))
                .isEqualTo("N");
    }

    @Test
    void whatIsNobodysIsNeverDropped() throws SQLException {
        bench.sabotage("create table user_nobody_messages (id integer); create table user_gone_messages (id integer);"
                + " insert into pf_schema_prefixes values ('user_gone', gen_random_uuid(), now(), now());"
                + " create table user_ahead_1_messages (id integer);"
                + " insert into pf_ready_sets values ('user_ahead_1', 1, now())");

        assertThat(bench.repair().listed())
                .containsExactly(
                        new ReconciledDeviation(
                                new Deviation(null, "user_gone_messages", Deviation.Kind.ORPHANED),
                                Outcome.EXPLAINED,
                                List.of(RepairNote.LEFT_OVER)),
                        new ReconciledDeviation(
                                new Deviation(null, "user_nobody_messages", Deviation.Kind.UNKNOWN),
                                Outcome.EXPLAINED,
                                List.of(RepairNote.NOT_OURS)));
        assertThat(bench.deviations()).hasSize(2);
    }

    @Test
    void setsOfAnotherVersionAreLeftAlone() throws SQLException {
        bench.sabotage("update pf_users set schema_version = 0 where username = 'john_doe';"
                + " drop index user_john_doe_profile_summaries_ix1");
        var report = bench.repair();
        assertThat(report.listed()).isEmpty();
        assertThat(report.outdated()).isEqualTo(1);
        assertThat(bench.text("select count(*) from pg_class where relname = 'user_john_doe_profile_summaries_ix1'"))
                .isEqualTo("0");
    }

    @Test
    void aPlanChangesNothing() throws SQLException {
        bench.sabotage("drop index user_john_doe_profile_summaries_ix1; drop table user_john_doe_messages");
        var before = catalogAndTrail();
        var plan = bench.plan();
        assertThat(plan.dryRun()).isTrue();
        assertThat(plan.repaired()).isEqualTo(2);
        assertThat(catalogAndTrail()).isEqualTo(before);
    }

    private String catalogAndTrail() throws SQLException {
        return bench.text("select (select count(*) from pg_class) || ' ' || (select count(*) from pf_audit_log) || ' '"
                + " || (select count(*) from pf_runs)");
    }

    @Test
    void aFaultInTheMiddleLeavesTheUserAsBefore() throws SQLException {
        bench.sabotage(
                "drop index user_john_doe_profile_summaries_ix1;"
                        + " alter policy own_session on user_john_doe_messages using (true);"
                        + " drop index user_john_career_objectives_ix1;"
                        + " create function fail() returns event_trigger language plpgsql as $$ begin"
                        + " if exists (select 1 from pg_event_trigger_ddl_commands()"
                        + " where object_identity like '%user_john_doe_messages') then raise exception 'no more'; end if; end $$;"
                        + " create event trigger fail on ddl_command_end when tag in ('CREATE POLICY') execute function fail()");
        var before = bench.deviations();
        assertThat(before).hasSize(3);

        var report = bench.repair();

        assertThat(report.repaired()).as("other users do not suffer").isEqualTo(1);
        assertThat(report.failed()).isEqualTo(2);
        assertThat(report.listed())
                .filteredOn(each -> each.outcome() == Outcome.FAILED)
                .allSatisfy(each -> assertThat(each.notes()).containsExactly(RepairNote.FAILED));
        assertThat(bench.deviations()).isEqualTo(before.subList(1, 3));
        assertThat(bench.text("select string_agg(r.state || ' ' || (r.error_code is not null), ',') from pf_runs r"
                        + " join pf_users u using (user_id) where r.kind = 'repair' and u.username = 'john_doe'"))
                .isEqualTo("failed true");
        assertThat(bench.text("select string_agg(cast(a.success as text), ',') from pf_audit_log a join pf_users u"
                        + " using (user_id) where a.action = 'REPAIR_SCHEMA' and u.username = 'john_doe'"))
                .isEqualTo("false");

        bench.sabotage("drop event trigger fail");
        assertThat(bench.repair().repaired()).isEqualTo(2);
        assertThat(bench.deviations()).isEmpty();
    }

    @Test
    void aCancelStopsBetweenUsersAndAnotherRunGoesOn() throws SQLException {
        bench.sabotage("drop index user_john_profile_summaries_ix1; drop index user_john_doe_profile_summaries_ix1");
        var asked = new AtomicInteger();
        var reported = new AtomicInteger();
        Progress cancelled = new Progress() {
            @Override
            public void report(double done, String text) {
                reported.incrementAndGet();
            }

            @Override
            public void throwIfCancelled() {
                if (asked.incrementAndGet() == 2) {
                    throw new Problem(ProblemKind.CANCELLED);
                }
            }
        };
        Problems.assertProblem(
                ProblemKind.CANCELLED,
                () -> database.get(ReconcileService.class).repair(null, cancelled));
        assertThat(reported).hasValue(1);
        assertThat(bench.deviations())
                .containsExactly(new Deviation("john_doe", "profile_summaries", Deviation.Kind.INDEXES_DIFFER));
        assertThat(bench.repair().left()).isZero();
    }

    @Test
    void moreDeviationsThanFitAPageAreAllRepaired() throws SQLException {
        bench.asOwner("""
                select create_account(gen_random_uuid(), 'many ' || i, 'Many', 'many' || i, 'user', 'user_many_' || i,
                    uuid_send(gen_random_uuid()), password_params(), sha256(''), null, false)
                  from generate_series(1, 60) i
                """);
        bench.sabotage("""
                do $$ declare t record; begin
                  for t in select c.oid::regclass as name from pg_class c
                    where starts_with(relname, 'user_many_') and relkind = 'r' loop
                    execute format('alter table %s disable row level security', t.name);
                    execute format('alter table %s alter created_at set statistics 1', t.name);
                  end loop;
                end $$
                """);
        var report = bench.repair();
        assertThat(report.repaired()).isEqualTo(60 * 14);
        assertThat(report.left()).isZero();
        assertThat(bench.deviations()).isEmpty();
    }

    @Test
    void rowsOfEverybodyStay() throws SQLException {
        Map<UserTable, List<String>> john = bench.rows("john");
        bench.sabotage("alter table user_john_messages disable row level security;"
                + " alter table user_john_messages drop constraint user_john_messages_fk1;"
                + " grant all on user_john_conversations to public");
        assertThat(bench.repair().left()).isZero();
        assertThat(bench.rows("john")).isEqualTo(john);
    }
}
