package app.pathfinder.desktop.admin.archives;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.Archives;
import app.pathfinder.desktop.admin.ListState;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArchiveListModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private ArchiveListModel model;
    private Archives archives;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        model = bench.get(ArchiveListModel.class);
        archives = new Archives(database);
    }

    @Test
    void nothingIsSaidToBeNothing() {
        model.reload();
        assertThat(model.stateProperty().get()).isEqualTo(ListState.NONE_FOUND);
    }

    @Test
    void theNewestComeFirstAndTheOthersPageByPage() throws SQLException {
        archives.many(ArchiveListModel.PAGE + 30);
        model.reload();
        assertThat(model.archives()).hasSize(ArchiveListModel.PAGE);
        assertThat(model.archives().getFirst().username()).isEqualTo("old130");

        model.loadMore();
        model.loadMore();

        assertThat(model.archives()).hasSize(ArchiveListModel.PAGE + 30);
        assertThat(model.archives()).extracting(Archive::id).doesNotHaveDuplicates();
        assertThat(model.archives().getLast().username()).isEqualTo("old1");

        model.reload();
        assertThat(model.archives()).as("read anew").hasSize(ArchiveListModel.PAGE + 30);
    }

    @Test
    void onlyTheArchivesOfTheUserWhoseWholeNameIsTyped() throws SQLException {
        archives.many(12);
        model.reload();

        model.filterProperty().set(" OLD1 ");
        assertThat(model.archives()).extracting(Archive::username).containsExactly("old1");

        model.filterProperty().set("old");
        assertThat(model.stateProperty().get()).isEqualTo(ListState.NONE_FOUND);

        model.filterProperty().set("");
        assertThat(model.archives()).hasSize(12);
    }

    @Test
    void aNameThatNobodyCanBearFindsNobody() throws SQLException {
        archives.many(1);
        model.reload();

        model.filterProperty().set("x".repeat(65));

        assertThat(model.archives()).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(ListState.NONE_FOUND);
        assertThat(bench.work().unasked()).isEmpty();
    }

    @Test
    void whatCannotBeReadSaysSoInPlace() throws SQLException {
        Sql.run(database.owner(), "alter table pf_archives rename to pf_archives_elsewhere");
        model.reload();
        assertThat(model.stateProperty().get()).isEqualTo(ListState.FAILED);
        assertThat(model.problemProperty().get()).isNotEmpty();

        Sql.run(database.owner(), "alter table pf_archives_elsewhere rename to pf_archives");
        model.reload();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(bench.work().unasked()).isEmpty();
    }
}
