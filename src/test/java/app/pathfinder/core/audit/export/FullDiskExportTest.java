package app.pathfinder.core.audit.export;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.monitoring.StatisticsExport;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.SmallDisk;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An export onto a disk that is really full: what stood there before is still there, and nothing half. */
@SuppressWarnings("try")
class FullDiskExportTest {
    private static final int BLOCK = 4096;
    private static final String EARLIER = "an earlier export";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    private void losesNothing(ThrowingCallable export) throws Exception {
        try (var ignored = SmallDisk.mount(folder)) {
            Files.writeString(file(), EARLIER);
            Files.write(folder.resolve("ballast"), new byte[SmallDisk.SIZE - BLOCK]);

            assertProblem(ProblemKind.DISK_FULL, export);

            assertThat(file()).hasContent(EARLIER);
            assertThat(names()).containsExactlyInAnyOrder("ballast", "export");
        }
    }

    private Path file() {
        return folder.resolve("export");
    }

    private String[] names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toArray(String[]::new);
        }
    }

    @Test
    void theTrail() throws Exception {
        var exporter = database.get(AuditExporter.class);
        losesNothing(() -> WholeFile.write(file(), out -> exporter.export(out, null, Progress.NONE)));
    }

    @Test
    void theFigures() throws Exception {
        var export = database.get(StatisticsExport.class);
        losesNothing(() -> export.writeCsv(StatisticsQuery.BY_SPACE, file(), null, Progress.NONE));
    }
}
