package app.pathfinder.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.testing.ChildCore;
import app.pathfinder.core.testing.ChildProgram;
import app.pathfinder.core.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed in the middle of a run, and another goes on. */
class JobTakeoverTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    @Test
    void whatAKilledProgramHadBegunAnotherTakesOver() throws Exception {
        var job = TestJob.seldom(progress -> JobSummary.of("runs", 1));
        var service = JobBench.service(database.injector(), job);
        var asked = service.runNow(TestJob.NAME, null);
        var worker = start();
        try (var runner = JobBench.runner(database.injector(), job);
                var output = worker.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("RUNNING");
            runner.start(name -> true);
            // As long as it is heard of, nobody else begins.
            await().during(JobBench.PACE.silence().plusSeconds(1))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> service.list().getFirst().isRunning());

            worker.toHandle().destroyForcibly();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.history(null, null, 10).getFirst().state() == JobRun.State.DONE);
        } finally {
            worker.destroyForcibly();
        }
        assertThat(service.find(asked).orElseThrow().state()).isEqualTo(JobRun.State.INTERRUPTED);
        assertThat(service.history(null, null, 10)).hasSize(2);
    }

    private Process start() throws IOException {
        return ChildCore.start(database, ChildProgram.of(JobWorker.class, home, home.toString()));
    }
}
