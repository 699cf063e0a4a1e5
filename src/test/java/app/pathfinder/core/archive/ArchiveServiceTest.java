package app.pathfinder.core.archive;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.AccountAdministration;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.PrivateFiles;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import net.lingala.zip4j.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveServiceTest {
    private static final Username JOHN = Username.of("john");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private List<String> before = List.of();

    @BeforeEach
    void usersWhoseNamesBeginAlike() throws SQLException {
        database.register("john");
        database.register("john_doe");
        database.register("john_doe_messages");
        TableSets.fill(database, "user_john");
        TableSets.fill(database, "user_john_doe");
        TableSets.deactivate(database, "john", 31);
        before = TableSets.rows(database, "user_john");
    }

    @AfterEach
    void rowLevelSecurityIsForcedEverywhere() throws SQLException {
        assertThat(TableSets.withoutForce(database)).isEmpty();
    }

    private UUID archive() {
        return database.get(ArchiveService.class).archive(JOHN, null, Progress.NONE);
    }

    private String restore(UUID archive) {
        return database.get(RestoreService.class).restore(archive, null, Progress.NONE);
    }

    private ArchiveVerdict verify(UUID archive) {
        return database.get(ArchiveCatalogue.class).verify(archive, null, Progress.NONE);
    }

    private Path folder() {
        return database.get(AppFolders.class).data().resolve("archives");
    }

    private Path file(UUID archive) {
        return folder().resolve(archive + ".zip");
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (var files = Files.list(folder())) {
            return files.toList();
        }
    }

    private void assertNothingChanged() throws SQLException {
        assertThat(TableSets.rows(database, "user_john")).isEqualTo(before);
        assertThat(TableSets.withoutForce(database)).isEmpty();
        assertThat(count("pf_archives")).isZero();
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(
                Sql.texts(database.owner(), "select count(*) from " + from).getFirst());
    }

    private String text(String sql) throws SQLException {
        return Sql.texts(database.owner(), sql).getFirst();
    }

    @Test
    void archivedTablesComeBackEqual() throws SQLException, IOException {
        var archive = archive();

        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
        assertThat(verify(archive).isIntact()).isTrue();
        assertThat(PrivateFiles.isPrivate(file(archive))).isTrue();
        assertThat(PrivateFiles.isPrivate(folder())).isTrue();
        assertThat(database.get(AccountService.class).logIn(JOHN, TestDatabase.PASSWORD.toCharArray()))
                .isNotInstanceOf(LoginOutcome.LoggedIn.class);

        assertThat(restore(archive)).isEqualTo("john");

        assertThat(TableSets.rows(database, "user_john")).isEqualTo(before);
        assertThat(TableSets.state(database, "john")).isEqualTo("active Y");
        assertThat(database.logIn("john").username()).isEqualTo(JOHN);
        assertThat(count(
                        "pf_users where username = 'john' and archive_reference is null and schema_dropped_at is null"))
                .isEqualTo(1);
        assertThat(files()).containsExactly(file(archive));
    }

    @Test
    void theUserSeesTheRowsAgainAndNobodyElseDoes() throws SQLException {
        restore(archive());

        var john = database.databaseOf(database.logIn("john"));
        int seen = john.count(
                user -> user.statement("select count(*) as n from <messages>").one(row -> row.number("n")));
        assertThat(seen).isEqualTo(1200);
        assertThat(Sql.texts(database.owner(), "select count(*) from user_john_messages"))
                .containsExactly("0");
        assertThat(Sql.texts(database.application(), "select count(*) from user_john_messages"))
                .containsExactly("0");
    }

    @Test
    void dropsExactlySevenTablesAndAView() throws SQLException {
        var tables = TableSets.tables(database);
        var rowsOfOther = TableSets.rows(database, "user_john_doe");

        archive();

        var gone = new HashSet<>(tables);
        gone.removeAll(TableSets.tables(database));
        assertThat(gone)
                .containsExactlyInAnyOrder(
                        "user_john_experiences_detailed",
                        "user_john_profile_summaries",
                        "user_john_conversations",
                        "user_john_messages",
                        "user_john_skill_mappings",
                        "user_john_achievement_metrics",
                        "user_john_career_objectives",
                        "user_john_skill_summary");
        assertThat(TableSets.rows(database, "user_john_doe")).isEqualTo(rowsOfOther);
        assertThat(TableSets.rows(database, "user_john_doe_messages")).isEmpty();
    }

    @Test
    void everythingIsInTheTrailAndInTheJournal() throws SQLException {
        restore(archive());

        assertThat(
                        Sql.texts(
                                database.owner(),
                                "select action from pf_audit_log a join pf_users u using (user_id) where u.username = 'john'"
                                        + " and action in ('ARCHIVE', 'RESTORE', 'DROP_SCHEMA', 'CREATE_SCHEMA') order by audit_id"))
                .containsExactly("CREATE_SCHEMA", "DROP_SCHEMA", "ARCHIVE", "CREATE_SCHEMA", "RESTORE");
        assertThat(Sql.texts(
                        database.owner(),
                        "select kind || ' ' || r.state || ' ' || s.name || ' ' || s.state from pf_runs r"
                                + " join pf_run_steps s using (run_id) where kind in ('archive', 'restore')"
                                + " order by r.started_at, step_no"))
                .containsExactly(
                        "archive done write done",
                        "archive done read_back done",
                        "archive done drop done",
                        "restore done check done",
                        "restore done restore done");
    }

    @Test
    void nothingOfTheRecordIsReadableInTheFile() throws IOException {
        var content = new String(Files.readAllBytes(file(archive())), StandardCharsets.ISO_8859_1);

        assertThat(content).doesNotContain("Carpenter", "john", "Message 1");
    }

    @Test
    void anyProgramForZipFilesReadsItWithThePassphrase() throws IOException {
        var archive = archive();
        var passphrase = database.get(SecretStore.class)
                .read(SecretName.ARCHIVE_KEY.key())
                .orElseThrow();
        assertThat(passphrase).hasSize(64);

        try (var zip = new ZipFile(file(archive).toFile(), passphrase.toCharArray());
                var lines = zip.getInputStream(zip.getFileHeader("achievement_metrics.jsonl"))) {
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"metric_value\":12345678901234.5678", "\"baseline_value\":-0.0001")
                    .contains("\"period_end\":\"2026-01-01\"", "\"unit\":\"EUR\"", "\"period_start\":null");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update pf_users set account_status = 'active' where username = 'john' | ACCOUNT_IN_USE",
                "update pf_users set account_status = 'pending' where username = 'john' | ACCOUNT_IN_USE",
                "update pf_users set status_changed_at = now() - interval '29 days' where username = 'john'"
                        + " | ACCOUNT_IN_GRACE",
                "select drop_user_schema(user_id, null) from pf_users where username = 'john' | ACCOUNT_WITHOUT_TABLES",
                "alter table user_john_messages add secret text | TABLES_DIFFER",
                "drop table user_john_messages | TABLES_DIFFER",
                "update pf_users set username = 'jim' where username = 'john' | NO_SUCH_USER"
            })
    void refusesWhatMayNotBeArchived(String change, ProblemKind kind) throws SQLException, IOException {
        Sql.run(database.owner(), change);

        assertProblem(kind, this::archive);

        assertThat(count("pf_archives")).isZero();
        assertThat(count("pf_runs where kind = 'archive' and state = 'running'"))
                .isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void whoIsSuspendedHasNoTimeOfGrace() throws SQLException {
        Sql.run(
                database.owner(),
                "update pf_users set account_status = 'suspended', status_changed_at = now() where username = 'john'");

        archive();

        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
    }

    @Test
    void anArchivedAccountIsNotReactivatedWithoutItsTables() {
        archive();

        for (var state : List.of(AccountState.ACTIVE, AccountState.SUSPENDED)) {
            assertProblem(
                    ProblemKind.ACCOUNT_ARCHIVED,
                    () -> database.get(AccountAdministration.class).changeState(JOHN, state, null));
        }
        assertProblem(ProblemKind.ACCOUNT_ARCHIVED, this::archive);
    }

    private record Begun(RunJournal.Run run, ArchiveSteps.Subject subject, ArchiveWriter.Written written) {}

    private Begun write() {
        var steps = database.get(ArchiveSteps.class);
        var run = RunJournal.Run.of(UUID.randomUUID());
        var subject = steps.begin(run, "john", null);
        return new Begun(run, subject, steps.write(run, subject, Progress.NONE));
    }

    private void drop(Begun begun) {
        database.get(ArchiveSteps.class).drop(begun.run(), begun.subject(), begun.written(), null, Progress.NONE);
    }

    @Test
    void dropsNothingWhereOneByteOfTheFileIsChanged() throws SQLException, IOException {
        var begun = write();
        var file = file(begun.run().archiveId());
        var size = Files.size(file);
        for (var part = 0; part < 40; part++) {
            var position = part * (size - 1) / 39;
            TableSets.changeByte(file, position);
            assertProblem(
                    ProblemKind.ARCHIVE_DAMAGED,
                    () -> database.get(ArchiveSteps.class)
                            .readBack(begun.run(), begun.subject(), begun.written(), Progress.NONE));
            assertProblem(ProblemKind.ARCHIVE_DAMAGED, () -> drop(begun));
            TableSets.changeByte(file, position);
        }
        assertNothingChanged();
        drop(begun);
        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update user_john_messages set content = content || '.' where message_id = 'm1200'",
                "delete from user_john_messages where message_id = 'm1200'",
                "delete from user_john_career_objectives",
                "insert into user_john_messages values ('z', 'A', 0, 'user', '', 'complete', now(), now(), 1)",
                "update user_john_profile_summaries set updated_at = updated_at + interval '1 microsecond'",
                "update user_john_achievement_metrics set baseline_value = 0"
            })
    void dropsNothingWhereARowIsNotAsInTheFile(String change) throws SQLException {
        var begun = write();
        Sql.run(database.superuser(), change);
        before = TableSets.rows(database, "user_john");

        assertProblem(ProblemKind.ARCHIVE_DIFFERS, () -> drop(begun));

        assertNothingChanged();
    }

    @Test
    void whoLogsInMeanwhileKeepsTheTables() throws SQLException {
        var begun = write();
        database.logIn("john");

        assertProblem(ProblemKind.ACCOUNT_IN_USE, () -> drop(begun));

        assertNothingChanged();
        assertThat(TableSets.state(database, "john")).isEqualTo("active Y");
    }

    @Test
    void aLogInWithinTheTimeOfGraceTakesTheAccountBackIntoUse() throws SQLException {
        database.logIn("john");

        assertThat(TableSets.state(database, "john")).isEqualTo("active Y");
        assertThat(count("pf_audit_log where action = 'CHANGE_STATUS' and details ->> 'from' = 'inactive'"
                        + " and details ->> 'to' = 'active'"))
                .isEqualTo(1);
        assertThat(count("pf_users where username = 'john' and status_changed_at > now() - interval '1 hour'"))
                .isEqualTo(1);
    }

    @Test
    void aWrongPasswordTakesNothingBackIntoUse() throws SQLException {
        database.get(AccountService.class).logIn(JOHN, "wrong lantern orbits a mango".toCharArray());

        assertThat(TableSets.state(database, "john")).isEqualTo("inactive Y");
    }

    @Test
    void twoAtOnceMakeOneArchive() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = new ArrayList<String>();
            var tries = List.of(threads.submit(this::outcome), threads.submit(this::outcome));
            for (var each : tries) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).contains("archived").hasSize(2);
            assertThat(outcomes).containsAnyOf("TABLES_BUSY", "ACCOUNT_ARCHIVED");
        }
        assertThat(count("pf_archives")).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    private String outcome() {
        try {
            archive();
            return "archived";
        } catch (Problem e) {
            return e.kind().name();
        }
    }

    /** Fails at one of the places at which work asks whether it is still wanted: before and after each step. */
    private static final class FailingProgress implements Progress {
        private int left;

        FailingProgress(int place) {
            left = place;
        }

        @Override
        public void report(double done, String text) {}

        @Override
        public void throwIfCancelled() {
            if (--left == 0) {
                throw new IllegalStateException("A fault");
            }
        }
    }

    @Test
    void aFaultAnywhereLeavesTheTablesAsTheyWere() throws SQLException, IOException {
        var place = 0;
        while (fails(++place)) {
            assertNothingChanged();
            assertThat(TableSets.state(database, "john")).isEqualTo("inactive Y");
            assertThat(files()).as("after a fault at place " + place).isEmpty();
            assertThat(count("pf_runs where kind = 'archive' and state = 'failed'"))
                    .isEqualTo(place);
            assertThat(
                            count(
                                    "pf_run_steps s join pf_runs using (run_id) where kind = 'archive' and s.state = 'running'"))
                    .isZero();
        }
        assertThat(place).isGreaterThan(5);
        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
        assertThat(files()).hasSize(1);
    }

    private boolean fails(int place) {
        try {
            database.get(ArchiveService.class).archive(JOHN, null, new FailingProgress(place));
            return false;
        } catch (IllegalStateException | Problem e) {
            return true;
        }
    }

    @Test
    void aFaultAnywhereLeavesTheArchiveToBeRestored() throws SQLException {
        var archive = archive();
        var tables = TableSets.tables(database);
        var place = 0;
        while (restoreFails(archive, ++place)) {
            assertThat(TableSets.tables(database)).isEqualTo(tables);
            assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
            assertThat(count("pf_runs where kind = 'restore' and state = 'failed'"))
                    .isEqualTo(place);
        }
        assertThat(place).isGreaterThan(4);
        assertThat(TableSets.rows(database, "user_john")).isEqualTo(before);
    }

    private boolean restoreFails(UUID archive, int place) {
        try {
            database.get(RestoreService.class).restore(archive, null, new FailingProgress(place));
            return false;
        } catch (IllegalStateException | Problem e) {
            return true;
        }
    }

    @Test
    void clearsUpWhatAProgramThatDiedLeftBehind() throws SQLException, IOException {
        var begun = write();
        var foreign = folder().resolve(UUID.randomUUID() + ".zip");
        Files.writeString(foreign, "of another database");
        Files.writeString(folder().resolve(begun.run().archiveId() + ".zip.part"), "unfinished");
        var recovery = database.get(ArchiveRecovery.class);

        assertThat(recovery.recover()).as("under a lease").isZero();
        assertThat(files()).hasSize(3);

        Sql.run(
                database.owner(),
                "update pf_runs set lease_until = now() - interval '1 second' where state = 'running'");
        assertThat(recovery.recover()).isEqualTo(1);
        assertThat(files()).containsExactly(foreign);
        assertThat(text("select state from pf_runs where kind = 'archive'")).isEqualTo("compensated");
        assertProblem(ProblemKind.RUN_TAKEN_OVER, () -> drop(begun));
        assertNothingChanged();

        archive();
        assertThat(recovery.recover()).isZero();
        assertThat(files()).hasSize(2);
    }

    @Test
    void aFileIsKeptWhoseRunCameToItsEnd() throws IOException {
        var begun = write();
        drop(begun);

        var gaveUp = database.get(ArchiveSteps.class).giveUp(begun.run(), new Problem(ProblemKind.SERVER_UNREACHABLE));

        assertThat(gaveUp).isFalse();
        assertThat(files()).hasSize(1);
    }

    @Test
    void saysWhichPartIsDamagedAndRestoresNothingOfIt() throws SQLException, IOException {
        var archive = archive();
        var file = file(archive);
        long messages;
        long manifest;
        try (var zip = new ZipFile(file.toFile())) {
            messages = zip.getFileHeader("messages.jsonl").getOffsetLocalHeader() + 200;
            manifest = zip.getFileHeader("manifest.json").getOffsetLocalHeader() + 100;
        }
        assertDamaged(archive, messages, "messages");
        assertDamaged(archive, manifest, ArchiveVerdict.MANIFEST);
        assertDamaged(archive, Files.size(file) - 3, ArchiveVerdict.CONTAINER);
        assertThat(count("pf_archives where damaged_since is not null")).isEqualTo(1);
        assertThat(count("pf_audit_log where action = 'VERIFY_ARCHIVE' and not success"))
                .isEqualTo(3);

        assertThat(verify(archive).isIntact()).isTrue();
        assertThat(count("pf_archives where damaged_since is not null")).isZero();
        Files.move(file, file.resolveSibling("elsewhere"));
        assertThat(verify(archive).state()).isEqualTo(ArchiveVerdict.State.MISSING);
        assertProblem(ProblemKind.ARCHIVE_MISSING, () -> restore(archive));
    }

    private void assertDamaged(UUID archive, long position, String part) throws IOException, SQLException {
        TableSets.changeByte(file(archive), position);
        var verdict = verify(archive);
        assertThat(verdict.state()).isEqualTo(ArchiveVerdict.State.DAMAGED);
        assertThat(verdict.damagedParts()).containsExactly(part);
        assertProblem(ProblemKind.ARCHIVE_DAMAGED, () -> restore(archive));
        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
        TableSets.changeByte(file(archive), position);
    }

    @Test
    void aReadingThatIsBrokenOffFindsNoDamage() throws SQLException, IOException {
        var archive = archive();
        TableSets.changeByte(file(archive), Files.size(file(archive)) / 2);

        assertProblem(
                ProblemKind.CANCELLED,
                () -> database.get(ArchiveCatalogue.class).verify(archive, null, new Cancelled()));

        assertThat(count("pf_archives where damaged_since is not null")).isZero();
    }

    @Test
    void anArchivingThatIsCancelledSaysSoOfTheUserItWasAt() throws SQLException {
        TableSets.deactivate(database, "john_doe", 31);

        var outcomes = database.get(ArchiveService.class).archiveDue(10, null, new Cancelled());

        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.username()).isEqualTo("john");
            assertThat(outcome.problem()).hasMessage(ProblemKind.CANCELLED.name());
        });
        assertThat(count("pf_archives")).isZero();
    }

    /** Of work that nobody wants any more. */
    private static final class Cancelled implements Progress {
        @Override
        public void report(double done, String text) {}

        @Override
        public void throwIfCancelled() {
            throw new Problem(ProblemKind.CANCELLED);
        }
    }

    @Test
    void everyByteCounts() throws IOException {
        var archive = archive();
        var file = file(archive);
        for (var position : List.of(0L, 5L, 40L, Files.size(file) / 3, Files.size(file) / 2, Files.size(file) - 1)) {
            TableSets.changeByte(file, position);
            assertThat(verify(archive).state()).isEqualTo(ArchiveVerdict.State.DAMAGED);
            TableSets.changeByte(file, position);
        }
    }

    @Test
    void saysThatTheKeyIsLost() throws SQLException {
        var archive = archive();
        var secrets = database.get(SecretStore.class);
        secrets.delete(SecretName.ARCHIVE_KEY.key());

        assertProblem(ProblemKind.ARCHIVE_KEY_LOST, () -> verify(archive));
        assertProblem(ProblemKind.ARCHIVE_KEY_LOST, () -> restore(archive));
        TableSets.deactivate(database, "john_doe", 31);
        assertProblem(
                ProblemKind.ARCHIVE_KEY_LOST,
                () -> database.get(ArchiveService.class).archive(Username.of("john_doe"), null, Progress.NONE));

        secrets.write(SecretName.ARCHIVE_KEY.key(), "0".repeat(64));
        assertProblem(ProblemKind.ARCHIVE_KEY_LOST, () -> restore(archive));
        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
        assertThat(TableSets.state(database, "john_doe")).isEqualTo("inactive Y");
    }

    @Test
    void restoresUnderANewName() throws SQLException {
        var archive = archive();

        database.get(RestoreService.class)
                .restoreAs(
                        archive,
                        new Registration("john2", "", "john2@example.org"),
                        "another lantern orbits a mango".toCharArray(),
                        null,
                        Progress.NONE);

        assertThat(TableSets.rows(database, "user_john2")).isEqualTo(before);
        assertThat(TableSets.state(database, "john2")).isEqualTo("active Y");
        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
        assertThat(text("select must_change_password from pf_users where username = 'john2'"))
                .isEqualTo("t");
        restore(archive);
        assertThat(TableSets.rows(database, "user_john")).isEqualTo(before);
    }

    @Test
    void aNameThatIsTakenLeavesNothingBehind() throws SQLException {
        var archive = archive();
        var tables = TableSets.tables(database);

        assertProblem(
                ProblemKind.USERNAME_TAKEN,
                () -> database.get(RestoreService.class)
                        .restoreAs(
                                archive,
                                new Registration("john_doe", "", "other@example.org"),
                                "another lantern orbits a mango".toCharArray(),
                                null,
                                Progress.NONE));

        assertThat(TableSets.tables(database)).isEqualTo(tables);
        assertThat(count("pf_runs where kind = 'restore' and state = 'failed'")).isEqualTo(1);
    }

    @Test
    void replacesNoTablesAndRestoresTheNewestOnly() throws SQLException {
        var first = archive();
        restore(first);
        assertProblem(ProblemKind.ACCOUNT_HAS_TABLES, () -> restore(first));
        TableSets.deactivate(database, "john", 31);
        archive();

        assertProblem(ProblemKind.ARCHIVE_NOT_NEWEST, () -> restore(first));
        assertProblem(ProblemKind.NO_SUCH_ARCHIVE, () -> restore(UUID.randomUUID()));
    }

    @Test
    void whoDeletesTheirAccountLeavesNoArchiveBehind() throws SQLException, IOException {
        var archive = archive();
        restore(archive);
        var foreign = folder().resolve(UUID.randomUUID() + ".zip");
        Files.writeString(foreign, "of another database");
        Sql.run(database.owner(), "select delete_account(user_id, null) from pf_users where username = 'john'");

        assertProblem(ProblemKind.NO_SUCH_ARCHIVE, () -> restore(archive));
        database.get(ArchiveRecovery.class).recover();

        assertThat(files()).containsExactly(foreign);
    }

    @Test
    void tablesThatTurnOutDifferentAreNotRestored() throws SQLException {
        var archive = archive();
        Sql.run(
                database.owner(),
                "create function twist() returns trigger language plpgsql as"
                        + " $$ begin new.content := new.content || '.'; return new; end $$;"
                        + " insert into pf_user_schema_statements select max(schema_version), 9999, 'twist',"
                        + " 'create trigger twist before insert on <prefix>_messages for each row execute function twist()'"
                        + " from pf_user_schema_statements");

        assertProblem(ProblemKind.ARCHIVE_DIFFERS, () -> restore(archive));

        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
    }

    @Test
    void anEmptySetIsArchivedToo() throws SQLException {
        TableSets.deactivate(database, "john_doe_messages", 31);

        var archive = database.get(ArchiveService.class).archive(Username.of("john_doe_messages"), null, Progress.NONE);

        assertThat(database.get(ArchiveCatalogue.class).find(archive).rows()).isZero();
        restore(archive);
        assertThat(TableSets.rows(database, "user_john_doe_messages")).isEmpty();
    }

    @Test
    void whatCouldNotBeRestoredIsNotDropped() throws SQLException {
        Sql.run(
                database.superuser(),
                "update user_john_conversations set last_message_at = 'infinity' where conversation_id = 'b'");
        before = TableSets.rows(database, "user_john");

        assertThatExceptionOfType(Problem.class).isThrownBy(this::archive);

        assertNothingChanged();
    }

    @Test
    void archivesWhatIsDueAndLeavesWhatFails() throws SQLException {
        TableSets.deactivate(database, "john_doe", 40);
        TableSets.deactivate(database, "john_doe_messages", 10);
        Sql.run(database.owner(), "alter table user_john_doe_messages add secret text");
        var archives = database.get(ArchiveService.class);

        var plan = archives.plan(null, 10);
        assertThat(plan.due()).isEqualTo(2);
        assertThat(plan.tables()).isEqualTo(14);
        assertThat(plan.bytes()).isPositive();
        assertThat(plan.listed()).extracting(ArchivePlan.DueUser::username).containsExactly("john", "john_doe");
        assertThat(archives.plan("john", 10).listed())
                .extracting(ArchivePlan.DueUser::username)
                .containsExactly("john_doe");

        var outcomes = archives.archiveDue(10, null, Progress.NONE);

        assertThat(outcomes).extracting(ArchiveOutcome::username).containsExactly("john", "john_doe");
        assertThat(outcomes).extracting(ArchiveOutcome::isArchived).containsExactly(true, false);
        assertThat(outcomes.getLast().problem()).isNotNull();
        assertThat(TableSets.state(database, "john_doe")).isEqualTo("inactive Y");
        assertThat(TableSets.state(database, "john_doe_messages")).isEqualTo("inactive Y");
    }

    @Test
    void marksWhoHasNotBeenHereForAYear() throws SQLException {
        Sql.run(
                database.owner(),
                "update pf_users set account_status = 'active', created_at = now() - interval '3 years',"
                        + " status_changed_at = now() - interval '3 years', last_login = case username"
                        + " when 'john' then null"
                        + " when 'john_doe' then now() - interval '13 months'"
                        + " when 'john_doe_messages' then now() - interval '11 months'"
                        + " else now() - interval '2 years' end");
        database.register("dora");
        Sql.run(
                database.owner(),
                "update pf_users set last_login = null, status_changed_at = created_at where username = 'dora'");
        var archives = database.get(ArchiveService.class);

        assertThat(archives.plan(null, 10).toBeMarked()).isEqualTo(2);
        assertThat(archives.markInactive(null)).isEqualTo(2);
        assertThat(archives.markInactive(null)).isZero();

        assertThat(Sql.texts(
                        database.owner(), "select username from pf_users where account_status = 'inactive' order by 1"))
                .containsExactly("john", "john_doe");
        assertThat(count("pf_audit_log where action = 'CHANGE_STATUS' and details ->> 'to' = 'inactive'"))
                .isEqualTo(2);
        assertThat(archives.archiveDue(10, null, Progress.NONE))
                .as("in the time of grace")
                .isEmpty();
    }

    @Test
    void neverMarksTheAdministratorWhoWasHereLast() throws SQLException {
        Sql.run(
                database.owner(),
                "update pf_users set role = 'admin' where username = 'john_doe';"
                        + " update pf_users set account_status = 'active', created_at = now() - interval '3 years',"
                        + " status_changed_at = now() - interval '3 years', last_login = now() - case username"
                        + " when 'admin' then interval '2 years' else interval '30 months' end");

        assertThat(database.get(ArchiveService.class).markInactive(null)).isEqualTo(3);

        assertThat(TableSets.state(database, "admin")).isEqualTo("active Y");
        assertThat(TableSets.state(database, "john_doe")).isEqualTo("inactive Y");
    }

    @Test
    void whoWasTakenBackIntoUseIsNotMarkedAtOnce() throws SQLException {
        Sql.run(
                database.owner(),
                "update pf_users set created_at = now() - interval '3 years', last_login = null where username = 'john'");
        database.get(AccountAdministration.class).changeState(JOHN, AccountState.ACTIVE, null);

        assertThat(database.get(ArchiveService.class).plan(null, 10).toBeMarked())
                .isZero();
    }

    @Test
    void listsArchivesPageByPage() throws SQLException {
        var first = archive();
        TableSets.deactivate(database, "john_doe", 31);
        var second = database.get(ArchiveService.class).archive(Username.of("john_doe"), null, Progress.NONE);
        var catalogue = database.get(ArchiveCatalogue.class);

        var page = catalogue.page(null, null, 1);
        assertThat(page).extracting(Archive::id).containsExactly(second);
        assertThat(catalogue.page(null, page.getLast().cursor(), 1))
                .extracting(Archive::id)
                .containsExactly(first);
        assertThat(catalogue.page("john", null, 10)).extracting(Archive::id).containsExactly(first);
        assertThat(page.getFirst().rows()).isEqualTo(before.size());
    }
}
