package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes the guards of the packages away, one at a time, and sees the check of each fail; with the guard back, the check must
 * pass in the same database.
 */
class OracleMutantsTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    /** A text that occurs once in the packages, and what stands there instead. */
    private record Mutant(String find, String replacement) {}

    private record Guarded(String name, ThrowingCallable check, List<Mutant> mutants) {}

    private final OracleProvisioningTest provisioning;
    private final OracleSessionsTest sessions;
    private final OraclePolicyTest policy;
    private final OracleUpkeepTest upkeep;
    private final OracleMaintenanceTest maintenance;

    OracleMutantsTest(OracleSchema schema) {
        provisioning = new OracleProvisioningTest(schema);
        sessions = new OracleSessionsTest(schema);
        policy = new OraclePolicyTest(schema);
        upkeep = new OracleUpkeepTest(schema);
        maintenance = new OracleMaintenanceTest(schema);
    }

    private static Guarded guarded(String name, ThrowingCallable check, Mutant... mutants) {
        return new Guarded(name, check, List.of(mutants));
    }

    private static Mutant mutant(String find, String replacement) {
        return new Mutant(find, replacement);
    }

    private static Mutant without(String find) {
        return new Mutant(find, "null;");
    }

    private Stream<Guarded> ofNames() {
        return Stream.of(
                guarded(
                        "the pattern of a prefix",
                        provisioning::refusesWhatIsNoPrefix,
                        without("raise_application_error(-20602, 'not a schema prefix');"),
                        mutant("{1,25}$', 'c')\n        then", "{1,26}$', 'c')\n        then")),
                guarded(
                        "whole names",
                        provisioning::namesNothingButTheTablesOfAUser,
                        without("raise_refused('not a table of a user');")),
                guarded(
                        "unique names",
                        provisioning::uniqueNamesDecideWhoGetsThem,
                        without("rollback to savepoint before_account;"),
                        mutant("email_folded = lower(p_email) then", "email_folded = p_email then")),
                guarded(
                        "names of others",
                        provisioning::refusesBeforeAnythingIsMadeWhereANameIsTaken,
                        mutant("v_resumed = 0 and names_taken(v_prefix, v_version)", "1 = 2")));
    }

    private Stream<Guarded> ofProvisioning() {
        return Stream.of(
                guarded(
                        "the policy before the grant",
                        provisioning::setsThePolicyBeforeTheGrant,
                        mutant("elsif ends_with(p_step, ' grant') then", "elsif 1 = 2 then")),
                guarded(
                        "compensation",
                        () -> provisioning.takesEverythingBackWhenAStepFails(14),
                        without(
                                "compensate(v_run_id, v_runner, v_prefix, p_user_id, p_started_by, 'CREATE_SCHEMA', v_code);"),
                        mutant("when s.name = 'skill_summary' or t.suffix is not null then 1", "when 1 = 2 then 1")),
                guarded(
                        "what another made",
                        provisioning::aTableThatAnotherMadeMeanwhileIsNotTakenBack,
                        mutant("s.state in ('running', 'done')", "s.state in ('running', 'done', 'failed')")),
                guarded(
                        "the account of who gets no tables",
                        provisioning::anAccountGoesWithTheTablesThatCouldNotBeMade,
                        without("take_account_back(p_user_id, p_started_by, v_code);")),
                guarded(
                        "going on after a crash",
                        // An index: what a grant makes can be made twice.
                        () -> provisioning.goesOnAfterACrashAtAStep(13),
                        mutant("if v_before = 'done' then\n            return;", "if 1 = 2 then\n            return;"),
                        mutant("(v_before is null or v_before <> 'running')", "1 = 1"),
                        mutant("v_run.lease_until > v_now or", "1 = 2 or")),
                guarded(
                        "runs that were taken over",
                        provisioning::aRunThatWasTakenOverStopsAndUndoesNothing,
                        mutant(
                                "            raise_busy();\n        end if;\n    end renew_lease;",
                                "            null;\n        end if;\n    end renew_lease;")),
                guarded(
                        "dropping",
                        provisioning::dropsTheTablesOfOneUserOnly,
                        mutant(
                                "(select suffix from pf_ref_user_tables order by position desc)",
                                "(select suffix from pf_ref_user_tables where suffix <> 'messages' order by position desc)"),
                        mutant("set schema_created = 'N', schema_dropped_at", "set schema_dropped_at")),
                guarded(
                        "drops that failed",
                        provisioning::aDropThatFailsIsGoneOnWith,
                        without(
                                "pf_core.release_run(p_run_id, p_runner, pf_core.error_code_of(v_code));\n            raise;")),
                guarded(
                        "limits of schema operations",
                        provisioning::limitsSchemaOperations,
                        mutant("v_all >= v_limits.operations_per_minute or", ""),
                        mutant("v_actor >= v_limits.operations_per_minute_and_actor", "1 = 2")),
                guarded(
                        "limits of registrations",
                        provisioning::limitsRegistrations,
                        mutant("v_registrations >= v_limits.registrations_per_minute", "1 = 2")),
                guarded(
                        "going on with an upgrade",
                        provisioning::anUpgradeThatFailedIsGoneOnWith,
                        mutant(
                                "v_step.to_version || ' ', v_step.step_name, v_step.statement, 1",
                                "v_step.to_version || ' ', v_step.step_name, v_step.statement, 0")));
    }

    private Stream<Guarded> ofUpkeep() {
        return Stream.of(
                guarded(
                        "whose tables are made",
                        upkeep::makesTheTablesOfActiveUsersWhoNeverHadAny,
                        mutant("where u.account_status = 'active'\n                and (", "where ("),
                        mutant("u.schema_version = 0 and u.schema_dropped_at is null", "1 = 1")),
                guarded(
                        "all seven tables",
                        () -> upkeep.makesWhatIsMissing(List.of("messages")),
                        mutant("having count(t.table_name) < count(*)", "having count(t.table_name) = 0"),
                        mutant("substr(v_rest, 1, 1) = ' ' or", "")),
                guarded(
                        "what a failed repair takes back",
                        upkeep::aRepairThatFailsTakesBackOnlyWhatItMade,
                        without(
                                "compensate(v_run_id, v_runner, v_user.schema_prefix, p_user_id, p_started_by, 'REPAIR_SCHEMA', v_code);")),
                guarded(
                        "waiting after failures",
                        upkeep::whoFailsWaitsLongerAndKeepsNobodyElseWaiting,
                        mutant("300 * power(2,", "300 * power(1,"),
                        mutant("continue when is_waiting(v_user.user_id, 'create', 'repair');", "")),
                guarded(
                        "whose tables are upgraded, and how many at once",
                        upkeep::bringsActiveUsersToTheNewestVersion,
                        mutant("where account_status = 'active' and schema_created", "where schema_created"),
                        mutant("or p_upgraded + p_failed >= p_limit", "")),
                guarded(
                        "upgrades that fail",
                        upkeep::whoCannotBeUpgradedWaitsAndTooManyStopTheRest,
                        mutant("continue when is_waiting(v_user.user_id, 'upgrade', 'upgrade');", ""),
                        mutant("or p_failed > floor(p_max_failed_share * (p_upgraded + p_failed))", "")),
                guarded(
                        "archives that are forgotten",
                        upkeep::aDropIsFinishedAlsoWhereItsArchiveIsForgotten,
                        mutant("nvl(max(row_count), 0)", "max(row_count)")),
                guarded(
                        "deletions that were cut off",
                        upkeep::aDeletionThatWasCutOffIsFinished,
                        mutant("if v_run.subject = v_run.user_id then", "if 1 = 2 then")),
                guarded(
                        "archives that are verified",
                        () -> upkeep.keeps("update pf_archives set verified_at = null where user_id = ?"),
                        mutant("and verified_at is not null", "")),
                guarded(
                        "archives that are whole",
                        () -> upkeep.keeps("update pf_archives set damaged_since = utc_timestamp(6) where user_id = ?"),
                        mutant("and damaged_since is null", "")),
                guarded(
                        "archives at all",
                        () -> upkeep.keeps("delete from pf_archives where user_id = ?"),
                        mutant("v_archive_id is null or", "")),
                guarded(
                        "archives of the rows as they are",
                        () -> upkeep.keeps(
                                "update pf_archives set created_at = utc_timestamp(6) - interval 40 day where user_id = ?"),
                        mutant("created_at > p_inactive_since", "created_at is not null")),
                guarded(
                        "the newest archive",
                        upkeep::reliesOnTheNewestArchive,
                        mutant("created_at = v_created_at and verified_at", "verified_at")),
                guarded(
                        "the month of grace",
                        () -> upkeep.keeps(
                                "update pf_users set status_changed_at = utc_timestamp(6) - interval 29 day where user_id = ?"),
                        mutant("interval '30' day", "interval '20' day")),
                guarded(
                        "the year of disuse",
                        () -> upkeep.keeps(
                                "update pf_users set created_at = utc_timestamp(6) - interval 11 month where user_id = ?"),
                        mutant(
                                "nvl(last_login, created_at) < add_months(v_now, -12)",
                                "(last_login is null or last_login < add_months(v_now, -12))")));
    }

    private Stream<Guarded> ofMaintenance() {
        return Stream.of(
                guarded(
                        "counting rows as the work of their owner",
                        maintenance::countsTheRowsOfAllTablesAsTheirOwnersWork,
                        mutant("pf_policy.begin_work(p_prefix);\n        gather_of_tables", "gather_of_tables"),
                        mutant("dbms_stats.lock_table_stats(ownname => owner_name(), tabname => p_name);", "")),
                guarded(
                        "counting anew",
                        maintenance::countsOfWhomItWasNotCountedOrHasChanged,
                        mutant("exit when p_gathered + p_failed >= p_limit;", ""),
                        mutant("m.table_name is not null and t.last_analyzed", "t.last_analyzed")),
                guarded(
                        "the summary as the work of its owner",
                        maintenance::bringsASummaryUpToDateAsItsOwnersWork,
                        mutant("pf_policy.begin_work(p_prefix);\n        refresh_view", "refresh_view")),
                guarded(
                        "summaries of those who were here",
                        maintenance::bringsTheSummariesOfThoseUpToDateWhoWereHereSince,
                        mutant("m.last_refresh_date is null or exists (", "1 = 1 or exists ("),
                        mutant("exit when p_refreshed + p_failed >= p_limit;", "")),
                guarded(
                        "the end of upkeep that failed",
                        maintenance::whoFailsKeepsNobodyElseWaitingAndLeavesNoWayToTheTables,
                        mutant(
                                "            pf_policy.end_work();\n            raise;\n    end refresh_summary;",
                                "            raise;\n    end refresh_summary;"),
                        mutant(
                                "            pf_policy.end_work();\n            raise;\n    end gather_statistics;",
                                "            raise;\n    end gather_statistics;")),
                guarded(
                        "partitions where the edition has them",
                        maintenance::cutsATableIntoPartitionsOnceAndWhereItCan,
                        mutant("pf_core.capability('PARTITIONING') <> 'Y'", "1 = 2"),
                        mutant("elsif v_is_partitioned = 'YES' then", "elsif 1 = 2 then")),
                guarded(
                        "jobs that say that they failed",
                        maintenance::whatTheJobsRunSaysThatItFailed,
                        mutant("if p_failed > 0 then", "if 1 = 2 then")));
    }

    private Stream<Guarded> ofPolicy() {
        return Stream.of(
                guarded(
                        "a session",
                        policy::showsNothingWithoutASession,
                        mutant(
                                "elsif v_prefix is not null and v_own_parts = 1",
                                "elsif v_prefix is null or v_own_parts = 1")),
                guarded(
                        "whole names in the policy",
                        policy::showsTheOwnTablesByWholeNames,
                        mutant("p_object = upper(v_prefix || '_' || suffix)", "p_object like upper(v_prefix || '_%')")),
                guarded(
                        "asking anew",
                        policy::asksAnewForEveryStatement,
                        mutant("s.session_id = v_carried and s.ended_at is null", "s.session_id = v_carried")),
                guarded(
                        "the end of work",
                        policy::workEndsAlsoWhereItFails,
                        mutant(
                                "pf_policy.end_work();\n                compensate(v_run_id, v_runner, v_prefix,",
                                "compensate(v_run_id, v_runner, v_prefix,")),
                guarded(
                        "a policy that is switched off",
                        policy::putsThePolicyOnOnceAndMendsIt,
                        mutant("= 'N' or is_protected(v_table)", "= 'N' or has_policy(v_table)"),
                        mutant("and \"PACKAGE\" = 'PF_POLICY'", ""),
                        mutant("and policy_type = 'DYNAMIC'", "")));
    }

    private Stream<Guarded> ofSessions() {
        return Stream.of(
                guarded(
                        "the end of a session",
                        sessions::aSessionThatHasEndedBindsNothing,
                        mutant("s.token_hash = v_hash and s.ended_at is null", "s.token_hash = v_hash")),
                guarded(
                        "the time of a session",
                        sessions::aSessionEndsAtItsTimeIdleOrWithItsAccount,
                        mutant(
                                "where s.session_id = v_carried and s.ended_at is null and s.expires_at > v_now",
                                "where s.session_id = v_carried and s.ended_at is null")),
                guarded(
                        "a session that is still carried",
                        sessions::aConnectionCarriesOneSessionUntilItIsCleared,
                        without("raise_application_error(-20003, 'the connection still carries a session');")),
                guarded(
                        "counting",
                        sessions::triesCountAlsoWhereTheClientRollsBack,
                        mutant("if v_locked_until > v_now then", "if v_locked_until < v_now then"),
                        mutant(
                                "        commit;\n    exception\n        when others then\n            rollback;\n            raise;\n    end submit_login;",
                                "    end submit_login;")),
                guarded(
                        "slowing",
                        sessions::delaysDoubleUpToAQuarterOfAnHour,
                        mutant("failures = v_failures + 1", "failures = v_failures")),
                guarded(
                        "taking the count back",
                        sessions::theRightKeyTakesTheCountBack,
                        mutant(
                                "delete from pf_login_throttle where username_hash = pf_core.text_hash(v_username);\n        if v_user",
                                "if v_user")),
                guarded(
                        "the key",
                        sessions::theWrongKeyIsRefusedAndTheTrailKeepsThat,
                        mutant(
                                "if v_user.user_id is null or v_key_hash <> v_user.password_key then",
                                "if v_user.user_id is null then"),
                        mutant("commit;\n    end append_refusal;", "end append_refusal;")),
                guarded(
                        "tries that are compared once and soon",
                        sessions::aTryIsComparedOnceAndSoon,
                        mutant("delete from pf_login_attempts where attempt_id = p_attempt_id;", ""),
                        mutant(
                                "v_attempt.submitted_at < pf_core.utc_now() - interval '1' minute",
                                "v_attempt.submitted_at < pf_core.utc_now() - interval '1' hour")),
                guarded(
                        "suspension",
                        sessions::onlyTheRightKeyLearnsOfASuspension,
                        mutant("if v_user.account_status <> 'active' then", "if 1 = 2 then")),
                guarded(
                        "actions of a user",
                        sessions::userCodeWritesOfItsOwnActionsOnly,
                        without("pf_core.raise_refused('not an action of a user');"),
                        without("pf_core.raise_refused('not a session');")),
                guarded(
                        "the trail",
                        sessions::theTrailIsOnlyAddedTo,
                        without("raise_application_error(-20004, 'the audit trail is only added to');"),
                        mutant("if :old.seal_id is not null or :new.seal_id is null\n        or", "if")),
                guarded(
                        "sealing",
                        sessions::sealingChangesNothingElse,
                        mutant("or pf_core.is_long_changed(:old.details, :new.details)", ""),
                        mutant(
                                "return p_old is not null or p_new is not null;\n        end if;\n        return p_old <> p_new;\n"
                                        + "    end is_changed;",
                                "return false;\n        end if;\n        return p_old <> p_new;\n"
                                        + "    end is_changed;"),
                        mutant("or :old.occurred_at <> :new.occurred_at or", "or")),
                guarded(
                        "names that are too long",
                        sessions::whatStandsBehindALongNameIsNoOtherName,
                        mutant(
                                "v_hash raw(32) := pf_core.text_hash(v_username);\n        v_failures",
                                "v_hash raw(32) := pf_core.text_hash(p_username);\n        v_failures")),
                guarded(
                        "tracing",
                        sessions::aConnectionCanBeTracedByItsSessionAsLongAsItCarriesOne,
                        without("dbms_session.clear_identifier();")),
                guarded(
                        "a try of another person",
                        sessions::anotherPersonsTryProvesNothing,
                        mutant("if v_username <> v_user.username or", "if")),
                guarded(
                        "the last administrator",
                        sessions::theLastAdministratorStays,
                        mutant(
                                "and account_status = 'active' and user_id <> p_user_id",
                                "and account_status = 'active'")),
                guarded(
                        "this session of the person's",
                        sessions::endsOtherSessionsOfTheSamePerson,
                        mutant("and (p_except is null or session_id <> p_except)", "")));
    }

    private static DynamicTest test(Guarded guarded) {
        return DynamicTest.dynamicTest(guarded.name(), () -> {
            for (var mutant : guarded.mutants()) {
                var unit = unitOf(mutant);
                install(unit.replace(mutant.find(), mutant.replacement()));
                var noticed = catchThrowable(guarded.check());
                install(unit);
                cleanUp();
                assertThat(noticed).as(mutant.toString()).isNotNull();
            }
            guarded.check().call();
        });
    }

    private static String unitOf(Mutant mutant) {
        var holding = OracleSource.packages().stream()
                .filter(unit -> unit.contains(mutant.find()))
                .toList();
        assertThat(holding).as(mutant.toString()).hasSize(1);
        var unit = holding.getFirst();
        assertThat(unit.indexOf(mutant.find())).as(mutant.toString()).isEqualTo(unit.lastIndexOf(mutant.find()));
        return unit;
    }

    private static void install(String unit) throws SQLException {
        try (var session = SCHEMA.connect()) {
            OracleSchema.run(session, MariaDbAdaptation.ALL.apply(unit));
        }
    }

    /** What a check that failed may have left. */
    private static void cleanUp() throws SQLException {
        try (var session = SCHEMA.connect()) {
            session.update("delete from pf_user_sessions");
            session.update("delete from pf_users");
            session.update("delete from pf_runs");
            session.update("delete from pf_archives");
            session.update("update pf_security_settings set operations_per_minute = 12000,"
                    + " operations_per_minute_and_actor = 12000, registrations_per_minute = 12000");
            OracleSchema.installTemplates(session);
            session.commit();
        }
    }

    @TestFactory
    List<DynamicTest> guardsAreNoticedToBeMissing() {
        return Stream.<Supplier<Stream<Guarded>>>of(
                        this::ofNames,
                        this::ofProvisioning,
                        this::ofUpkeep,
                        this::ofMaintenance,
                        this::ofPolicy,
                        this::ofSessions)
                .flatMap(Supplier::get)
                .map(OracleMutantsTest::test)
                .toList();
    }
}
