package app.pathfinder.desktop.admin.archives;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.archive.ArchiveOutcome;
import app.pathfinder.core.archive.ArchivePlan.DueUser;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.Archives;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArchivingModelTest {
    private static final String QUESTION = "admin-archives.archive.text";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private ArchivesViewModel screen;
    private ArchivingModel model;
    private Archives archives;

    @BeforeEach
    void open() throws SQLException {
        bench = new AdminBench(database, database.administrator());
        screen = bench.get(ArchivesViewModel.class);
        model = screen.archiving();
        archives = new Archives(database);
    }

    private void due(String... usernames) throws SQLException {
        for (var username : usernames) {
            database.register(username);
            archives.deactivate(username, 31);
        }
    }

    private PlanModel.Plan plan() {
        return Objects.requireNonNull(model.plan().planProperty().get());
    }

    @Test
    void thePlanSaysWhoIsDueAndWhoWouldBeMarked() throws SQLException {
        due("ben", "anna");
        database.register("unused");
        archives.neglect("unused");
        database.register("lately");
        archives.deactivate("lately", 29);

        screen.openPlan();

        assertThat(plan().totals().due()).isEqualTo(2);
        assertThat(plan().totals().tables()).isEqualTo(14);
        assertThat(plan().totals().toBeMarked()).isEqualTo(1);
        assertThat(plan().figures().users()).isEqualTo(3);
        assertThat(model.plan().due()).extracting(DueUser::username).containsExactly("anna", "ben");
        assertThat(model.cannotArchiveProperty().get()).isFalse();
        assertThat(model.cannotMarkProperty().get()).isFalse();
    }

    @Test
    void whoIsDueComesPageByPageByName() throws SQLException {
        due("anna");
        archives.manyLike("anna", PlanModel.PAGE + 20, 40);

        screen.openPlan();
        assertThat(model.plan().due()).hasSize(PlanModel.PAGE);
        model.plan().loadMore();
        model.plan().loadMore();

        assertThat(model.plan().due()).hasSize(PlanModel.PAGE + 21);
        assertThat(model.plan().due()).extracting(DueUser::username).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aPlanThatCannotBeReadSaysSo() throws SQLException {
        Sql.run(database.owner(), "alter table pf_ref_user_tables rename to pf_ref_user_tables_elsewhere");
        screen.openPlan();
        assertThat(model.plan().problemProperty().get()).isNotEmpty();
        assertThat(bench.work().unasked()).isEmpty();

        Sql.run(database.owner(), "alter table pf_ref_user_tables_elsewhere rename to pf_ref_user_tables");
        screen.refresh();
        assertThat(model.plan().problemProperty().get()).isEmpty();
        assertThat(model.plan().planProperty().get()).isNotNull();
    }

    @Test
    void nothingCanBeArchivedWhereNobodyIsDue() {
        screen.openPlan();
        assertThat(model.cannotArchiveProperty().get()).isTrue();
        assertThat(model.cannotMarkProperty().get()).isTrue();
        model.archiveDue();
        model.markUnused();
        assertThat(bench.messages().told()).isEmpty();
    }

    @Test
    void whoIsDueIsArchivedOnlyWhenThePersonAgrees() throws SQLException {
        due("anna");
        screen.openPlan();
        bench.messages().agree(false);
        model.archiveDue();
        assertThat(archives.state("anna")).isEqualTo("inactive Y");

        bench.messages().agree(true);
        model.archiveDue();

        assertThat(archives.state("anna")).isEqualTo("archived N");
        assertThat(bench.messages().told()).containsExactly(QUESTION, QUESTION);
        assertThat(model.doneProperty().get()).isEqualTo("1 user was archived.");
        assertThat(screen.list().archives()).hasSize(1);
        assertThat(plan().totals().due()).isZero();
    }

    @Test
    void whatBecameOfEachUserIsToldThoseFirstWhoWereNotArchived() throws SQLException {
        due("anna", "ben");
        archives.twist("ben");
        screen.openPlan();

        model.archiveDue();

        assertThat(model.doneProperty().get()).isEqualTo("1 user was archived, 1 was not.");
        assertThat(model.outcomes()).extracting(ArchiveOutcome::username).containsExactly("ben", "anna");
        var text = bench.get(ArchiveText.class);
        assertThat(text.reason(model.outcomes().getFirst())).startsWith("The tables are not as the program makes them");
        assertThat(text.reason(model.outcomes().getLast())).isEmpty();

        model.forgetOutcomes();
        assertThat(model.outcomes()).isEmpty();
        assertThat(model.plan().due()).extracting(DueUser::username).containsExactly("ben");
    }

    @Test
    void noMoreUsersAreArchivedThanWereShown() throws SQLException {
        due("anna");
        screen.openPlan();
        due("ben");

        model.archiveDue();

        assertThat(model.outcomes()).hasSize(1);
        assertThat(plan().totals().due()).isEqualTo(1);
    }

    @Test
    void aSecondClickAsksAndArchivesNothingMore() throws SQLException {
        due("anna");
        archives.neglect("admin");
        screen.openPlan();
        bench.work().hold();
        model.archiveDue();
        assertThat(model.cannotArchiveProperty().get()).isTrue();
        model.archiveDue();
        model.markUnused();
        model.nameProperty().set("anna");
        model.archiveOne();
        bench.work().doHeld();

        assertThat(bench.messages().told()).containsExactly(QUESTION);
        assertThat(Sql.texts(database.owner(), "select count(*) from pf_runs where kind = 'archive'"))
                .containsExactly("1");
    }

    @Test
    void aCancelLeavesTheTables() throws SQLException {
        due("anna");
        screen.openPlan();
        bench.work().hold();
        model.archiveDue();
        model.action().cancel();
        bench.work().doHeld();

        assertThat(archives.state("anna")).isEqualTo("inactive Y");
        assertThat(model.problemProperty().get()).isEqualTo("Cancelled. Nothing was changed.");
        assertThat(model.action().isBusy()).isFalse();
    }

    @Test
    void unusedAccountsAreMarkedOnlyWhenThePersonAgrees() throws SQLException {
        database.register("unused");
        archives.neglect("unused");
        screen.openPlan();
        bench.messages().agree(false);
        model.markUnused();
        assertThat(archives.state("unused")).isEqualTo("active Y");

        bench.messages().agree(true);
        model.markUnused();

        assertThat(archives.state("unused")).isEqualTo("inactive Y");
        assertThat(model.doneProperty().get()).isEqualTo("1 account was marked inactive.");
        assertThat(plan().totals().toBeMarked()).isZero();
    }

    @Test
    void oneSuspendedAccountIsArchivedByItsName() throws SQLException {
        database.register("anna");
        archives.suspend("anna");
        screen.openPlan();
        assertThat(model.cannotArchiveOneProperty().get()).isTrue();
        model.nameProperty().set(" Anna ");
        assertThat(model.cannotArchiveOneProperty().get()).isFalse();

        bench.messages().agree(false);
        model.archiveOne();
        assertThat(archives.state("anna")).isEqualTo("suspended Y");
        bench.messages().agree(true);
        model.archiveOne();

        assertThat(archives.state("anna")).isEqualTo("archived N");
        assertThat(model.nameProperty().get()).isEmpty();
        assertThat(model.outcomes()).extracting(ArchiveOutcome::username).containsExactly("anna");
    }

    @Test
    void anAccountInUseIsNotArchivedAndTheRemedyIsOnScreen() throws SQLException {
        database.register("anna");
        screen.openPlan();
        model.nameProperty().set("anna");

        model.archiveOne();

        assertThat(model.problemProperty().get())
                .isEqualTo("The account anna can be used, so its tables stay."
                        + " To archive them all the same, suspend the account first, in Users.");
        assertThat(model.nameProperty().get()).isEqualTo("anna");
    }

    @Test
    void anArchivingThatEndedUnseenIsToldAndFoundAgain() throws SQLException {
        due("anna");
        screen.openPlan();
        bench.work().hold();
        model.archiveDue();
        screen.closeSide();
        bench.work().doHeld();

        assertThat(bench.messages().told()).endsWith("1 user was archived.");
        screen.openPlan();
        assertThat(model.outcomes()).hasSize(1);
        screen.closeSide();
        screen.openPlan();
        assertThat(model.outcomes()).isEmpty();
    }
}
