package app.pathfinder.desktop.admin.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.provisioning.bulk.RowFlaw;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.users.ImportViewModel.Stage;
import app.pathfinder.desktop.admin.users.UsersViewModel.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    private AdminBench bench;
    private UsersViewModel screen;
    private ImportViewModel model;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        screen = bench.get(UsersViewModel.class);
        model = screen.imports();
        screen.refresh();
        screen.beginImport();
    }

    private void check(String content) throws IOException {
        bench.messages().chooseSource(Files.writeString(folder.resolve("users.csv"), content));
        model.chooseFile();
    }

    private void choosePasswordFile() {
        bench.messages().choose(folder.resolve("passwords.csv"));
        model.choosePasswordFile();
    }

    @Test
    void makesTheAccountsOfAFileAndTellsTheOutcome() throws IOException {
        check("username,email\nanna,anna@example.org\nben,ben@example.org\n");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHECKED);
        assertThat(model.reasonProperty().get()).startsWith("Choose where");
        choosePasswordFile();
        assertThat(model.reasonProperty().get()).isEmpty();
        assertThat(screen.users().users()).hasSize(1);

        model.start();

        assertThat(model.run().outcomeProperty().get()).satisfies(batch -> {
            assertThat(batch.state()).isEqualTo(BatchState.DONE);
            assertThat(batch.counts().done()).isEqualTo(2);
        });
        assertThat(model.run().failed()).isEmpty();
        assertThat(screen.users().users()).extracting("username").contains("anna", "ben");
        assertThat(Files.readString(folder.resolve("passwords.csv"))).contains("anna", "ben");
    }

    @Test
    void namesEveryFlawAndWaitsUntilThePersonLeavesThoseRowsOut() throws IOException {
        check("username,email,shoe size\nanna,anna@example.org,38\nadmin,x@example.org,40\nben,nowhere,41\n");
        choosePasswordFile();

        assertThat(model.usersProperty().get()).satisfies(users -> {
            assertThat(users.flaws()).extracting(RowFlaw::line).containsExactly(3L, 4L);
            assertThat(users.ignoredColumns()).containsExactly("shoe size");
        });
        assertThat(model.reasonProperty().get()).startsWith("Mend the file");
        model.start();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHECKED);

        model.goodRowsOnlyProperty().set(true);
        model.start();
        assertThat(model.run().outcomeProperty().get())
                .satisfies(batch -> assertThat(batch.counts().total()).isEqualTo(1));
    }

    @Test
    void aFileThatCannotBeUnderstoodIsRefusedInPlace() throws IOException {
        check("name\nanna\n");

        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSING);
        assertThat(model.problemProperty().get()).contains("has no headings");
        assertThat(bench.messages().problems()).isEmpty();

        check("username,email\nanna,anna@example.org\n");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void passwordsOfAnEarlierImportAreNotWrittenOver() throws IOException {
        Files.writeString(folder.resolve("passwords.csv"), "earlier");
        check("username,email\nanna,anna@example.org\n");

        choosePasswordFile();

        assertThat(model.problemProperty().get()).contains("exists already");
        assertThat(model.reasonProperty().get()).startsWith("Choose where");
    }

    @Test
    void whatKeepsItFromBeginningIsToldBesideTheFile() throws IOException {
        check("username,email\nanna,anna@example.org\n");
        bench.messages().choose(folder.resolve("no such folder").resolve("passwords.csv"));
        model.choosePasswordFile();

        model.start();

        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHECKED);
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(screen.users().users()).hasSize(1);
        assertThat(bench.work().unasked()).isEmpty();
    }

    @Test
    void whoWasTakenMeanwhileIsNamedWithTheReason() throws IOException {
        check("username,email\nanna,anna@example.org\nben,ben@example.org\n");
        choosePasswordFile();
        database.register("anna");

        model.start();

        assertThat(model.run().failed())
                .singleElement()
                .extracting(BatchItem::username, BatchItem::errorCode)
                .containsExactly("anna", "USERNAME_TAKEN");
        assertThat(screen.users().users()).extracting("username").contains("ben");
    }

    @Test
    void anImportIsFoundAgainByWhoGoesBackToItAndForgottenByWhoIsDone() throws IOException {
        check("username,email\nanna,anna@example.org\n");
        choosePasswordFile();
        bench.work().hold();
        model.start();

        screen.closeImport();
        assertThat(screen.sideProperty().get()).isEqualTo(Side.NOTHING);
        assertThat(model.run().isRunning()).isTrue();
        bench.work().doHeld();
        screen.beginImport();
        assertThat(model.run().outcomeProperty().get()).isNotNull();

        screen.closeImport();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSING);
        assertThat(model.run().outcomeProperty().get()).isNull();
    }
}
