package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.cli.CommandBench.Outcome;
import app.pathfinder.core.audit.AuditBench;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who has an export and the public key, or the database, against who changed either. */
@EmptyDatabase
class AuditVerifyCommandTest {
    private static final String ROW_13 = "00000000-000d-7000-8000-000000000000";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @TempDir
    Path emptyHome;

    private final AuditBench trail = new AuditBench(database);
    private Path export = Path.of("");
    private Path key = Path.of("");
    private Path anchor = Path.of("");

    @BeforeEach
    void exportedTrail() throws SQLException {
        trail.append(20);
        assertThat(trail.seal()).isEqualTo(20);
        export = folder.resolve("trail.jsonl");
        key = folder.resolve("public.pem");
        anchor = database.get(AppFolders.class).data().resolve("audit/anchor.jsonl");
        assertThat(CommandBench.on(database, "audit", "export", export.toString())
                        .code())
                .isZero();
        assertThat(CommandBench.on(database, "audit", "public-key", key.toString())
                        .code())
                .isZero();
    }

    private Outcome verifyFile(String... more) {
        var arguments = new ArrayList<>(List.of("audit", "verify", export.toString(), "--key", key.toString()));
        arguments.addAll(List.of(more));
        return CommandBench.below(emptyHome, arguments.toArray(String[]::new));
    }

    @Test
    void anExportIsCheckedWithoutAnyDatabase() {
        var outcome = verifyFile();

        assertThat(outcome.code()).as(outcome.out()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("Sealed rows", "21", "1 to 2", "Exported at", "Every sealed row is as it was sealed")
                .contains("does not show", "--anchor", "not that it was true");
        assertThat(emptyHome).isEmptyDirectory();
    }

    @Test
    void aByteChangedNamesRowSealAndLine() throws IOException {
        Files.writeString(export, Files.readString(export).replace("\"number 13\"", "\"number 14\""));

        var outcome = verifyFile();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("1 thing is not as sealed", "Row " + ROW_13 + ", seal 1, line 14: the content is not");
        assertThat(emptyHome).isEmptyDirectory();
    }

    @Test
    void programsReadTheFindings() throws IOException {
        Files.writeString(export, Files.readString(export).replace("\"number 13\"", "\"number 14\""));

        var outcome = verifyFile("--json");

        assertThat(outcome.code()).isEqualTo(1);
        var json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.get("holds").asBoolean()).isFalse();
        assertThat(json.get("sealedRows").asLong()).isEqualTo(21);
        assertThat(json.get("findingsInAll").asLong()).isEqualTo(1);
        var finding = json.get("findings").get(0);
        assertThat(finding.get("kind").asText()).isEqualTo("edited");
        assertThat(finding.get("auditId").asText()).isEqualTo(ROW_13);
        assertThat(finding.get("sealId").asLong()).isEqualTo(1);
        assertThat(finding.get("line").asInt()).isEqualTo(14);
        assertThat(finding.get("sentence").asText()).contains("line 14");
    }

    @Test
    void aFileCutOffIsNamedAfterItsLastRow() throws IOException {
        var lines = Files.readAllLines(export);
        Files.write(export, lines.subList(0, lines.size() - 1));

        var outcome = verifyFile();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("After row ", "its end was cut off");
    }

    @Test
    void anEmptyFileProvesNothing() throws IOException {
        Files.writeString(export, "");

        var outcome = verifyFile();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("At the beginning", "unknown");
    }

    @Test
    void theAnchorShowsWhatIsMissingAtTheEnd() throws Exception {
        var kept = Files.copy(anchor, folder.resolve("anchor.jsonl"));
        trail.run("delete from pf_audit_log where seal_id = 2");
        trail.run("delete from pf_audit_seals where seal_id = 2");
        Files.writeString(anchor, Files.readAllLines(kept).getFirst() + "\n");
        trail.append(1);
        assertThat(CommandBench.on(database, "audit", "export", export.toString())
                        .code())
                .isZero();

        assertThat(verifyFile().code()).as("without the anchor").isZero();
        var outcome = verifyFile("--anchor", kept.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("seal 2");
    }

    /** Refused rather than passed over: a check with less than it was given would look like one with all of it. */
    @Test
    void trustedFilesThatHoldNothingAreRefused() throws IOException {
        var nothing = Files.writeString(folder.resolve("nothing"), "nothing\n");
        var empty = Files.writeString(folder.resolve("empty"), "");

        assertRefused(verifyFile("--anchor", nothing.toString()), "no file of seals");
        assertRefused(verifyFile("--anchor", empty.toString()), "no file of seals");
        assertRefused(verifyFile("--anchor", folder.resolve("gone").toString()), "cannot be read");
        Files.copy(nothing, key, StandardCopyOption.REPLACE_EXISTING);
        assertRefused(verifyFile(), "holds no public key");
        Files.delete(key);
        assertRefused(verifyFile(), "public.pem cannot be read");
        assertThat(emptyHome).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNotThereIsASentence() throws IOException {
        Files.delete(export);

        assertRefused(verifyFile(), "trail.jsonl cannot be read");
    }

    private static void assertRefused(Outcome outcome, String sentence) {
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(sentence).doesNotContain("Exception");
    }

    @Test
    void theDatabaseIsCheckedAndNotChanged() throws SQLException {
        trail.append(3);

        var outcome = CommandBench.on(database, "audit", "verify");

        assertThat(outcome.code()).as(outcome.out()).isZero();
        assertThat(outcome.out())
                .contains("Checked at", "3 rows are not sealed yet; nothing is proven about them", "same database");
        assertThat(trail.text("select count(*) from pf_audit_log where seal_id is null"))
                .isEqualTo("3");
    }

    @Test
    void anEditedRowOfTheDatabaseIsNamed() throws SQLException {
        trail.run("update pf_audit_log set success = false where audit_id = '" + ROW_13 + "'");

        var outcome = CommandBench.on(database, "audit", "verify", "--key", key.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("Row " + ROW_13 + ", seal 1: the content is not what was sealed")
                .doesNotContain("line ", "same database");
    }

    /** Sealing and exporting are refused then, and send people to this command. */
    @Test
    void aTrailCutOffInTheDatabaseIsFoundByTheAnchor() throws SQLException {
        trail.run("delete from pf_audit_log where seal_id = 2");
        trail.run("delete from pf_audit_seals where seal_id = 2");
        assertThat(CommandBench.on(database, "audit", "seal").code()).isEqualTo(1);

        var outcome = CommandBench.on(database, "audit", "verify");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("1 thing is", "its end was cut off");
    }

    /** Who has the secret key can sign another trail, but not make the anchor agree with it. */
    @Test
    void aSealMadeAnewInTheMiddleIsFoundByTheAnchor() throws Exception {
        var lines = Files.readAllLines(anchor);
        var kept = Files.writeString(
                folder.resolve("anchor.jsonl"), lines.getFirst().replace("\"rowCount\":20", "\"rowCount\":19") + "\n");

        var outcome = verifyFile("--anchor", kept.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("seal 1", "changed after it was signed");
    }
}
