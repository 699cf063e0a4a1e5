package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.Main;
import app.pathfinder.core.testing.ChildProgram;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a service manager starts and ends it, with an embedded server of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no request to end that a program could follow")
class JobsServeTest {
    @TempDir
    Path home;

    private CommandBench.Outcome run(String... arguments) {
        var outcome = CommandBench.below(home, arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }

    @Test
    void runsJobsUntilItIsAskedToEnd() throws Exception {
        run("jobs", "run", "expire-sessions", "--no-wait");
        assertThat(lastState()).isEqualTo("waiting");

        var service = start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> lastState().equals("done"));
            assertThat(said()).contains("Running the jobs");
            assertThat(service.isAlive()).isTrue();

            service.destroy();

            assertThat(service.waitFor(30, TimeUnit.SECONDS)).as("ends in time").isTrue();
            assertThat(service.exitValue()).as(said()).isZero();
        } finally {
            service.destroyForcibly();
        }
        assertThat(home.resolve("data/embedded/database/postmaster.pid"))
                .as("server")
                .doesNotExist();
    }

    private String lastState() throws IOException {
        var runs = new ObjectMapper()
                .readTree(run("jobs", "history", "expire-sessions", "--json").out());
        return runs.get(0).get("state").asText();
    }

    private String said() throws IOException {
        return Files.readString(home.resolve("said"));
    }

    private Process start() throws IOException {
        var builder = ChildProgram.of(Main.class, home, "jobs", "serve")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile());
        builder.environment().put("PATHFINDER_HOME", home.toString());
        return builder.start();
    }
}
