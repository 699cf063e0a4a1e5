package app.pathfinder.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.testing.ChildProgram;
import app.pathfinder.core.work.Progress;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program in the middle of work on many users; the next one brings it to its end. */
class BatchCrashTest {
    private static final int USERS = 60;

    @TempDir
    private Path home;

    @Test
    void anImportThatWasKilledIsBroughtToItsEndByTheNextProgram() throws Exception {
        var users = Files.writeString(
                home.resolve("users.csv"),
                IntStream.range(0, USERS)
                        .mapToObj(i -> "u" + i + ",u" + i + "@example.org")
                        .collect(Collectors.joining("\n", "username,email\n", "\n")));
        var passwords = home.resolve("passwords.csv");

        killInTheMiddle(users, passwords);

        var core = CrashWorker.open(home);
        try {
            assertLeftInTheMiddle(core);
            assertThat(core.getInstance(BatchService.class).finishOrphans(Progress.NONE))
                    .isEqualTo(1);
            assertWhole(core);
            assertFirstAndLastLogIn(core, passwords);
        } finally {
            core.getInstance(DatabaseStart.class).close();
        }
    }

    private void killInTheMiddle(Path users, Path passwords) throws IOException, InterruptedException {
        var program = ChildProgram.of(BatchWorker.class, home, home.toString(), users.toString(), passwords.toString())
                .start();
        try (var output = program.inputReader(StandardCharsets.UTF_8)) {
            var line = output.readLine();
            while (line != null && !line.equals("END") && Double.parseDouble(line) <= 0) {
                line = output.readLine();
            }
            assertThat(line).as("killed in the middle").isNotNull().isNotEqualTo("END");
        } finally {
            program.destroyForcibly();
        }
        program.waitFor();
    }

    private static List<String> owner(Injector core, String sql) {
        return core.getInstance(OwnerDatabase.class)
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static void assertLeftInTheMiddle(Injector core) {
        var batch = core.getInstance(BatchService.class).list(null, 1).getFirst();
        assertThat(batch.state()).isEqualTo(BatchState.RUNNING);
        assertThat(batch.counts().done()).isBetween(1, USERS - 1);
        assertThat(owner(core, "select count(*) from pf_users where username like 'u%'"))
                .as("an account is there exactly when its item is done")
                .containsExactly(Integer.toString(batch.counts().done()));
        // The dead program holds its lease for half a minute.
        assertThat(core.getInstance(BatchService.class).finishOrphans(Progress.NONE))
                .isZero();
        core.getInstance(OwnerDatabase.class)
                .withHandle(handle -> handle.execute("update pf_batches set lease_until = clock_timestamp()"));
    }

    private static void assertWhole(Injector core) {
        var batch = core.getInstance(BatchService.class).list(null, 1).getFirst();
        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.counts().done()).isEqualTo(USERS);
        var drift = core.getInstance(DriftService.class).find();
        assertThat(drift.listed()).isEmpty();
        assertThat(drift.users()).isEqualTo(USERS + 1);
        assertThat(owner(core, "select count(*) from pf_audit_log where action = 'REGISTER' and success"))
                .containsExactly(Integer.toString(USERS + 1));
    }

    private static void assertFirstAndLastLogIn(Injector core, Path passwords) throws IOException {
        var lines = Files.readString(passwords).strip().lines().toList();
        assertThat(lines).hasSize(USERS + 1);
        for (var line : List.of(lines.get(1), lines.get(USERS))) {
            var cells = line.split(",", -1);
            var outcome = core.getInstance(AccountService.class).logIn(Username.of(cells[0]), cells[3].toCharArray());
            assertThat(outcome).isInstanceOf(LoginOutcome.LoggedIn.class);
        }
    }
}
