package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.AuditBench;
import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.signature.Verifier;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCommandTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

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
    @EmptyDatabase
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
