package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.AuditBench;
import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.signature.Verifier;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCommandTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final AuditBench trail = new AuditBench(database);

    private CommandBench.Outcome run(String... arguments) {
        return CommandBench.on(database, arguments);
    }

    private JsonNode list(String... more) throws IOException {
        var arguments = ImmutableList.<String>builder()
                .add("audit", "list", "--json")
                .add(more)
                .build();
        var outcome = run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return new ObjectMapper().readTree(outcome.out());
    }

    @Test
    void listsTheNewestFirstForPeople() {
        database.register("ben");

        var outcome = run("audit", "list");

        assertThat(outcome.code()).isZero();
        var lines = outcome.out().lines().toList();
        assertThat(lines.getFirst()).startsWith("TIME").contains("WHO", "ACTION", "OUTCOME", "SEALED");
        assertThat(lines.get(1))
                .contains("ben", "LOGIN", "done", "no")
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d .*");
        assertThat(lines.getLast()).matches("\\d+ entries");
    }

    @Test
    void programsReadEntriesWithTheirDetails() throws SQLException, IOException {
        trail.append(1);

        var entry = list().get(0);

        assertThat(ImmutableList.copyOf(entry.fieldNames()))
                .containsExactly(
                        "auditId",
                        "occurredAt",
                        "user",
                        "userId",
                        "actor",
                        "actorId",
                        "action",
                        "resourceType",
                        "resourceId",
                        "table",
                        "address",
                        "client",
                        "success",
                        "error",
                        "details",
                        "sealed");
        assertThat(entry.get("details").get("count").asInt()).isEqualTo(1);
        assertThat(entry.get("user").isNull()).isTrue();
    }

    @Test
    void filtersLeaveOutWhatWasNotAskedFor() throws IOException {
        database.register("ben");
        database.register("cleo");
        assertThat(CommandBench.on(database, "audit", "export", "-").code()).isZero();

        assertThat(list("--user", " BEN ", "--action", "login")).hasSize(1);
        assertThat(list("--action", "export", "--succeeded")).hasSize(1);
        assertThat(list("--failed")).isEmpty();
        assertThat(list("--since", "2099-01-01")).isEmpty();
        assertThat(list("--until", "2020-01-01T00:00:00Z")).isEmpty();
        assertThat(list("--since", "2020-01-01 10:30", "--until", "2099-01-01")).isNotEmpty();
    }

    @Test
    void aLimitSaysThatThereIsMore() throws SQLException {
        trail.append(5);

        var outcome = run("audit", "list", "--limit", "3");

        assertThat(outcome.out()).contains("3 entries");
        assertThat(outcome.err()).contains("These are the newest 3");
    }

    @Test
    void sealsWhatIsUnsealedAndSaysHowMuch() throws SQLException {
        trail.append(4);

        assertThat(run("audit", "seal").out()).contains("Sealed 4 rows.");
        assertThat(run("audit", "seal").out()).contains("Nothing to seal");
    }

    @Test
    void aNewAnchorIsBegunOnlyOnDemandAndIsInTheTrail() throws SQLException, IOException {
        trail.append(4);
        trail.seal();
        trail.run("delete from pf_audit_seals");

        var refused = run("audit", "seal");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("--new-anchor");

        var outcome = run("audit", "seal", "--new-anchor");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("kept as evidence", "Sealed 1 row.");
        assertThat(list("--action", "new-anchor")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"jsonl, '{\"type\":\"header\"'", "csv, '\uFEFFoccurredAt,user'", "cef, 'CEF:0|Pathfinder|'"})
    void anExportIsAFileAndARowOfTheTrail(String format, String beginning) throws IOException, SQLException {
        trail.append(3);
        var file = folder.resolve("trail." + format);

        var outcome = run("audit", "export", file.toString(), "--format", format);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Wrote 4 rows to " + file);
        assertThat(Files.readString(file)).startsWith(beginning).contains("EXPORT");
        var row = list("--action", "EXPORT").get(0);
        assertThat(row.get("resourceType").asText()).isEqualTo("AUDIT");
        assertThat(row.get("actorId").isNull()).isTrue();
        assertThat(row.get("details").get("format").asText()).isEqualTo(format);
    }

    @Test
    void standardOutputHoldsTheExportAlone() throws SQLException {
        trail.append(3);

        var outcome = run("audit", "export", "-", "--format", "csv", "--action", "READ");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("\uFEFFoccurredAt");
        assertThat(outcome.out().lines()).hasSize(4);
        assertThat(outcome.err()).contains("Wrote 3 rows.");
    }

    @Test
    void anExportThatCannotBeWrittenIsInTheTrailToo() throws IOException {
        var outcome = run("audit", "export", folder.resolve("gone/trail.jsonl").toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(list("--action", "EXPORT")).hasSize(1);
    }

    @Test
    void aPartThatCannotBeCheckedIsWrongUsage() throws IOException {
        var outcome = run("audit", "export", folder.resolve("trail.jsonl").toString(), "--user", "ben");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("cannot be checked", "--format csv");
        assertThat(folder).isEmptyDirectory();
        assertThat(list("--action", "EXPORT")).isEmpty();
    }

    @Test
    void aBadTimeShowsTheForm() {
        var outcome = run("audit", "list", "--since", "31.3.2026");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("31.3.2026", "2026-03-31T14:05");
    }

    @Test
    void publicKeysAreGivenOutTheLatestFirst() {
        var first = run("audit", "public-key");
        assertThat(first.code()).isZero();
        assertThat(Verifier.ofPem(first.out())).hasSize(1);

        var renewed = run("audit", "renew-key", "--because", "The computer was replaced");
        assertThat(renewed.code()).as(renewed.err()).isZero();

        var second = run("audit", "public-key");
        var keys = Verifier.ofPem(second.out());
        var inUse = database.get(AuditKeys.class).signer().verifier().keyId();
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst().keyId()).isEqualTo(inUse);
        assertThat(renewed.out()).contains(inUse);
        assertThat(second.err()).contains(inUse, "1 earlier key follows");
    }

    @ParameterizedTest
    @CsvSource({"' '", "'" + LONG + "'"})
    void aKeyIsNotRenewedWithoutAReason(String because) {
        run("audit", "public-key");

        var outcome = run("audit", "renew-key", "--because", because);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("1 to 200 characters");
        assertThat(database.get(AuditKeys.class).verifiers()).hasSize(1);
    }

    private static final String LONG = "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
            + "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
            + "0123456789 0123456789 0123456789 0123456789 ";
}
