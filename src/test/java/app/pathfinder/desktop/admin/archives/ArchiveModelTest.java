package app.pathfinder.desktop.admin.archives;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.Archives;
import app.pathfinder.desktop.admin.archives.ArchivesViewModel.Side;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArchiveModelTest {
    private static final String NEW_PASSWORD = "another lantern orbits a mango";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private ArchivesViewModel screen;
    private ArchiveModel model;
    private Archives archives;
    private Archive john;

    @BeforeEach
    void anArchiveIsLookedAt() throws SQLException {
        bench = new AdminBench(database, database.administrator());
        screen = bench.get(ArchivesViewModel.class);
        model = screen.selected();
        archives = new Archives(database);
        john = archives.make("john");
        screen.refresh();
        screen.select(john);
    }

    private Archive shown() {
        return Objects.requireNonNull(model.archiveProperty().get());
    }

    private void askForNewAccount(String username) {
        var form = model.form();
        form.open();
        form.asNewProperty().set(true);
        form.usernameProperty().set(username);
        form.emailProperty().set(username + ".new@example.org");
        form.passwordProperty().set(NEW_PASSWORD);
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(
                Sql.texts(database.owner(), "select count(*) from " + from).getFirst());
    }

    @Test
    void anArchiveAsItWasWrittenIsSaidToBeIntact() throws SQLException {
        archives.age(john, 9);

        model.verify();

        assertThat(model.doneProperty().get())
                .isEqualTo("The archive of john is intact: every byte is as it was written.");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(shown().verifiedAt()).isAfter(Objects.requireNonNull(john.verifiedAt()));
        assertThat(screen.list().archives().getFirst().verifiedAt()).isEqualTo(shown().verifiedAt());
    }

    @Test
    void aDamagedPartIsNamedInWords() throws IOException {
        archives.damage(john);

        model.verify();

        assertThat(model.problemProperty().get())
                .startsWith("The archive of john is damaged: messages. Copy the file from a backup");
        assertThat(shown().damagedSince()).isNotNull();
        assertThat(screen.list().archives().getFirst().damagedSince()).isNotNull();
    }

    @Test
    void aFileThatIsElsewhereIsNotDamaged() throws IOException {
        archives.lose(john);

        model.verify();

        assertThat(model.problemProperty().get()).contains("is not on this computer");
        assertThat(shown().damagedSince()).isNull();
    }

    @Test
    void theOldAccountGetsItsTablesBack() throws SQLException {
        model.form().open();
        model.restore();

        assertThat(model.doneProperty().get())
                .isEqualTo("john can log in again, with all tables and the password from before.");
        assertThat(archives.state("john")).isEqualTo("active Y");
        assertThat(database.logIn("john").username()).isEqualTo(Username.of("john"));
        assertThat(model.form().openProperty().get()).isFalse();
        assertThat(shown().restoredAt()).isNotNull();
        assertThat(count("pf_audit_log a join pf_users u on u.user_id = a.actor_id"
                        + " where a.action = 'RESTORE' and u.username = 'admin'"))
                .isEqualTo(1);
    }

    @Test
    void aNewAccountGetsTheTables() throws SQLException {
        askForNewAccount("Johnny");
        model.restore();

        assertThat(model.doneProperty().get()).startsWith("johnny can log in with the password that you chose");
        assertThat(model.form().passwordProperty().get()).isEmpty();
        assertThat(archives.state("john")).isEqualTo("archived N");
        assertThat(archives.state("johnny")).isEqualTo("active Y");
        assertThat(database.get(AccountService.class).logIn(Username.of("johnny"), NEW_PASSWORD.toCharArray()))
                .isInstanceOf(LoginOutcome.LoggedIn.class);
        assertThat(count("pf_users where username = 'johnny' and must_change_password"))
                .isEqualTo(1);
    }

    @Test
    void aNameThatIsTakenIsToldAndTheFormStays() throws SQLException {
        database.register("jim");
        askForNewAccount("jim");
        model.restore();

        assertThat(model.problemProperty().get())
                .isEqualTo("The username jim is taken. Choose another name for the new account.");
        assertThat(model.form().openProperty().get()).isTrue();
        assertThat(model.form().passwordProperty().get()).isEqualTo(NEW_PASSWORD);
    }

    @Test
    void aNewAccountIsNotMadeOfAnIncompleteForm() throws SQLException {
        askForNewAccount("x".repeat(65));
        assertThat(model.form().usernameFaultProperty().get()).isEqualTo("Use at most 64 characters.");
        model.restore();
        askForNewAccount("johnny");
        model.form().passwordProperty().set("");
        model.restore();

        assertThat(count("pf_runs where kind = 'restore'")).isZero();
        model.form().passwordProperty().set(NEW_PASSWORD);
        assertThat(model.form().incompleteProperty().get()).isFalse();
    }

    @Test
    void nothingIsRestoredThatNobodyAskedFor() throws SQLException {
        model.restore();
        assertThat(count("pf_runs where kind = 'restore'")).isZero();
    }

    @Test
    void aDamagedArchiveIsNotRestoredAndItsPartsAreNamed() throws SQLException, IOException {
        archives.damage(john);
        model.form().open();
        model.restore();

        assertThat(model.problemProperty().get())
                .startsWith("Nothing was restored. The archive of john is damaged: messages.");
        assertThat(archives.state("john")).isEqualTo("archived N");
        assertThat(shown().damagedSince()).isNotNull();
    }

    @Test
    void whatHasTablesIsRestoredAsANewAccountOnly() {
        model.form().open();
        model.restore();
        model.form().open();
        model.restore();

        assertThat(model.problemProperty().get())
                .isEqualTo("The account has tables, which an archive does not replace. Nothing was changed."
                        + " Restore the archive as a new account.");
        assertThat(model.doneProperty().get()).isEmpty();
    }

    @Test
    void oneCheckOrRestorationAtATime() throws SQLException {
        bench.work().hold();
        model.form().open();
        model.restore();
        assertThat(model.action().isBusy()).isTrue();
        model.restore();
        model.verify();
        bench.work().doHeld();

        assertThat(model.action().isBusy()).isFalse();
        assertThat(model.doneProperty().get()).startsWith("john can log in again");
        assertThat(count("pf_runs where kind = 'restore'")).isEqualTo(1);
        assertThat(count("pf_audit_log where action = 'VERIFY_ARCHIVE'")).isZero();
    }

    @Test
    void aCancelledRestorationLeavesTheArchive() throws SQLException {
        bench.work().hold();
        model.form().open();
        model.restore();
        model.action().cancel();
        bench.work().doHeld();

        assertThat(model.problemProperty().get()).isEqualTo("Cancelled. Nothing was changed.");
        assertThat(archives.state("john")).isEqualTo("archived N");
    }

    @Test
    void whoLooksElsewhereIsToldAndSeesNothingOfItThere() throws SQLException {
        var jim = archives.make("jim");
        bench.work().hold();
        model.verify();
        screen.select(jim);
        bench.work().doHeld();

        assertThat(bench.messages().told()).singleElement().asString().startsWith("The archive of john is intact");
        assertThat(model.doneProperty().get()).isEmpty();
        assertThat(shown().id()).isEqualTo(jim.id());
    }

    @Test
    void whatWasTypedIsForgottenBesideAnotherArchive() throws SQLException {
        var jim = archives.make("jim");
        askForNewAccount("johnny");
        screen.select(jim);
        assertThat(model.form().openProperty().get()).isFalse();
        assertThat(model.form().passwordProperty().get()).isEmpty();
        assertThat(model.form().usernameProperty().get()).isEmpty();
    }

    @Test
    void backGoesFromTheQuestionToTheArchiveToTheList() {
        model.form().open();
        screen.back();
        assertThat(screen.sideProperty().get()).isEqualTo(Side.ARCHIVE);
        screen.back();
        assertThat(screen.sideProperty().get()).isEqualTo(Side.NOTHING);
        assertThat(model.archiveProperty().get()).isNull();
    }

    @Test
    void anArchiveThatIsGoneSaysSo() throws SQLException {
        Sql.run(database.owner(), "delete from pf_archives");
        screen.refresh();
        assertThat(model.problemProperty().get()).isEqualTo("There is no such archive. Refresh the list (F5).");
    }
}
