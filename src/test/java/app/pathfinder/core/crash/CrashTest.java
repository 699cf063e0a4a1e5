package app.pathfinder.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.export.AuditExporter;
import app.pathfinder.core.audit.export.AuditVerifier;
import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.testing.ChildProgram;
import app.pathfinder.core.testing.TestServer;
import app.pathfinder.core.work.Progress;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program or its server without warning while it registers and saves, starts again, and compares what is
 * there with what was acknowledged: each record, each row of the trail, and the seals. One round of each in an ordinary
 * build, twenty-five with {@code mvn verify -Plong}.
 */
class CrashTest {
    private static final int ACKNOWLEDGED_AT_MOST = 40;

    private final Random random = new Random();

    @TempDir
    private Path home;

    /** Whom a round kills. */
    private enum Victim {
        PROGRAM,
        SERVER
    }

    @Test
    void killedProgramLosesNothingThatItAcknowledged() throws Exception {
        rounds(Victim.PROGRAM, 1);
    }

    @Test
    void killedServerLosesNothingThatWasAcknowledged() throws Exception {
        rounds(Victim.SERVER, 1);
    }

    @Test
    @Tag("long")
    void killedProgramLosesNothingIn25Rounds() throws Exception {
        rounds(Victim.PROGRAM, 25);
    }

    @Test
    @Tag("long")
    void killedServerLosesNothingIn25Rounds() throws Exception {
        rounds(Victim.SERVER, 25);
    }

    private void rounds(Victim victim, int count) throws Exception {
        var acknowledged = new ArrayList<String>();
        for (var round = 1; round <= count; round++) {
            acknowledged.addAll(round(victim, round));
            try (var aftermath = Aftermath.open(folders())) {
                aftermath.assertHolds(acknowledged);
            }
            assertSealsHold();
        }
        assertThat(acknowledged).hasSizeGreaterThan(count);
    }

    /** Starts the program again, seals what the crash left, and checks the whole trail with the public key alone. */
    private void assertSealsHold() throws IOException {
        var core = CrashWorker.open(home);
        var export = new ByteArrayOutputStream();
        core.getInstance(AuditExporter.class).export(export, null, Progress.NONE);
        var keys = core.getInstance(AuditKeys.class).verifiers();
        core.getInstance(DatabaseStart.class).close();
        var result = new AuditVerifier(keys, null).verify(new ByteArrayInputStream(export.toByteArray()));
        assertThat(result.findings()).isEmpty();
        assertThat(result.unsealedRows()).isZero();
        assertThat(result.rows()).isPositive();
    }

    private EmbeddedFolders folders() {
        return new EmbeddedFolders(TestServer.PROGRAMS, home.resolve("embedded"));
    }

    /** Runs the program until it has acknowledged a random number of operations, kills, and returns all it said. */
    private List<String> round(Victim victim, int round) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        var killAfter = 2 + random.nextInt(ACKNOWLEDGED_AT_MOST);
        var program = start(round);
        try (var output = program.inputReader(StandardCharsets.UTF_8)) {
            readUntil(output, lines, killAfter);
            kill(victim, program);
            readUntil(output, lines, Integer.MAX_VALUE);
        } finally {
            program.destroyForcibly();
        }
        program.waitFor();
        assertThat(lines).as("killed in the middle, after " + killAfter).hasSizeGreaterThanOrEqualTo(killAfter);
        if (victim == Victim.SERVER) {
            assertThat(lines).as("the program goes on when its server is back").contains("END");
        }
        return lines.stream()
                .filter(line -> !line.startsWith("REFUSED") && !line.equals("END"))
                .toList();
    }

    private static void readUntil(BufferedReader output, List<String> lines, int count) throws IOException {
        while (lines.size() < count) {
            var line = output.readLine();
            if (line == null) {
                return;
            }
            lines.add(line);
        }
    }

    private void kill(Victim victim, Process program) throws IOException {
        if (victim == Victim.PROGRAM) {
            // The handle, because destroying the process itself would close the output that is yet to be read.
            program.toHandle().destroyForcibly();
            return;
        }
        var processFile = home.resolve("embedded/database/postmaster.pid");
        var server = Long.parseLong(Files.readAllLines(processFile).getFirst().strip());
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
    }

    private Process start(int round) throws IOException {
        return ChildProgram.of(CrashWorker.class, home, home.toString(), Integer.toString(round))
                .start();
    }
}
