package app.pathfinder.core.audit.seal;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.audit.AuditBench;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EmptyDatabase
class AuditSealerTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final AuditBench trail = new AuditBench(database);

    private Path anchor() {
        return database.get(AppFolders.class).data().resolve("audit/anchor.jsonl");
    }

    @Test
    void sealsOfAtMostAThousandRowsFollowEachOther() throws Exception {
        trail.append(2_500);
        assertThat(trail.seal()).isEqualTo(2_500);
        assertThat(trail.text("select string_agg(row_count::text, ' ' order by seal_id) from pf_audit_seals"))
                .isEqualTo("1000 1000 500");
        assertThat(Files.readAllLines(anchor())).hasSize(3);
        assertThat(trail.verify(trail.export()).holds()).isTrue();
    }

    @Test
    void severalSealersAtOnceSealEachRowOnce() throws Exception {
        trail.append(5_000);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<Long>>();
            for (var i = 0; i < 4; i++) {
                tasks.add(trail::seal);
            }
            var sealed = 0L;
            for (var result : threads.invokeAll(tasks)) {
                sealed += result.get();
            }
            assertThat(sealed).isEqualTo(5_000);
        }
        assertThat(trail.verify(trail.export()).holds()).isTrue();
    }

    /** A crash between the commit and the file leaves the file behind; the next sealing makes up for it. */
    @Test
    void anchorThatFellBehindIsCompleted() throws Exception {
        for (var i = 0; i < 3; i++) {
            trail.append(5);
            trail.seal();
        }
        var lines = Files.readAllLines(anchor());
        Files.writeString(anchor(), lines.getFirst() + "\n" + lines.get(1).substring(0, 40));
        trail.append(5);
        trail.seal();
        assertThat(Files.readAllLines(anchor())).hasSize(4).startsWith(lines.toArray(String[]::new));
    }

    @Test
    void anchorIsForItsOwnerOnly() throws Exception {
        trail.append(1);
        trail.seal();
        assertThat(app.pathfinder.core.setting.PrivateFiles.isPrivate(anchor())).isTrue();
    }

    @Test
    void anchorThatKnowsMoreStopsTheSealingUntilItIsSetAside() throws Exception {
        trail.append(5);
        trail.seal();
        var line = Files.readAllLines(anchor()).getFirst();
        Files.writeString(anchor(), line.replace("\"sealId\":1", "\"sealId\":2") + "\n", StandardOpenOption.APPEND);
        trail.append(5);
        assertProblem(ProblemKind.AUDIT_ANCHOR_DISAGREES, trail::seal);
        database.get(AuditSealer.class).beginNewAnchor();
        assertThat(trail.seal()).isEqualTo(5);
        try (var files = Files.list(anchor().getParent())) {
            assertThat(files).as("the old file is evidence").hasSize(2);
        }
    }

    @Test
    void lostKeyIsSaidToBeLostAndCanBeRenewed() throws Exception {
        trail.append(5);
        trail.seal();
        database.get(SecretStore.class).delete("audit-signing-key");
        trail.append(5);
        assertProblem(ProblemKind.SIGNING_KEY_LOST, trail::seal);

        database.get(AuditKeys.class).renew("the computer was replaced", null);
        assertThat(trail.seal()).isEqualTo(6);
        assertThat(trail.keys()).hasSize(2);
        assertThat(trail.verify(trail.export()).holds()).isTrue();
        assertThat(trail.text("select retired_because from pf_audit_keys where retired_at is not null"))
                .isEqualTo("the computer was replaced");
    }

    @Test
    void keyOfAnotherComputerIsNotTakenForTheOneInUse() throws Exception {
        trail.append(5);
        trail.seal();
        database.get(SecretStore.class)
                .write(
                        "audit-signing-key",
                        app.pathfinder.core.signature.Signer.create().stored());
        trail.append(5);
        assertProblem(ProblemKind.SIGNING_KEY_LOST, trail::seal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pf_audit_log set action = 'X'",
                "update pf_audit_log set details = null where false",
                "update pf_audit_log set seal_id = null",
                "update pf_audit_log set seal_id = 2",
                "delete from pf_audit_log",
                "truncate pf_audit_log",
                "update pf_audit_seals set signature = signature",
                "delete from pf_audit_seals",
                "truncate pf_audit_seals"
            })
    void evenTheOwnerOnlyAdds(String change) throws SQLException {
        trail.append(5);
        trail.seal();
        assertThatThrownBy(() -> Sql.run(database.owner(), change))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("PF004"));
        assertThatThrownBy(() -> Sql.run(database.application(), change))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }
}
