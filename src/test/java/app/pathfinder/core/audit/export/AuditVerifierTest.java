package app.pathfinder.core.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.audit.AuditBench;
import app.pathfinder.core.audit.export.Finding.Kind;
import app.pathfinder.core.audit.seal.AnchorFile;
import app.pathfinder.core.audit.seal.AuditSealer;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.signature.Signer;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with every right on the database, or with the file, against who has the file and the public key. */
@EmptyDatabase
class AuditVerifierTest {
    private static final int ROWS = 25;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final AuditBench trail = new AuditBench(database);

    /** Three seals of 25 rows each. */
    @BeforeEach
    void sealedTrail() throws SQLException {
        for (var i = 0; i < 3; i++) {
            trail.append(ROWS);
            assertThat(trail.seal()).isEqualTo(ROWS);
        }
        assertThat(trail.seal()).isZero();
    }

    private static UUID row(int number) {
        return UUID.fromString("%08x-%04x-7000-8000-000000000000".formatted(number >> 16, number & 0xffff));
    }

    @Test
    void untouchedTrailHolds() throws Exception {
        var result = trail.verify(trail.export());
        assertThat(result.findings()).isEmpty();
        assertThat(result.holds()).isTrue();
        assertThat(result.rows()).isEqualTo(3 * ROWS);
        assertThat(result.unsealedRows()).isZero();
        assertThat(result.firstSeal()).isEqualTo(1);
        assertThat(result.lastSeal()).isEqualTo(3);
        assertThat(result.exportedAt()).isNotNull();
    }

    @Test
    void emptyTrailHolds() throws Exception {
        trail.run("truncate pf_audit_log, pf_audit_seals");
        database.get(AnchorFile.class).setAside(java.time.Instant.now());
        assertThat(trail.verify(trail.export()).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action = 'LOGIN'",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "user_id = gen_random_uuid()",
                "actor_id = gen_random_uuid()",
                "resource_type = 'skill'",
                "resource_id = null",
                "table_name = ''",
                "ip_address = '10.0.0.1'",
                "user_agent = 'x'",
                "success = false",
                "error_message = 'x'",
                "details = '{\"count\": 41}'"
            })
    void editedRowIsNamed(String change) throws Exception {
        trail.run("update pf_audit_log set " + change + " where audit_id = '" + row(40) + "'");
        assertThatOne(trail.verify(trail.export()), Kind.EDITED, 2, row(40));
    }

    @Test
    void deletedRowIsNamed() throws Exception {
        trail.run("delete from pf_audit_log where audit_id = '" + row(13) + "'");
        assertThatOne(trail.verify(trail.export()), Kind.DELETED, 1, row(13));
    }

    @Test
    void rowPutIntoASealIsNamed() throws Exception {
        trail.run("insert into pf_audit_log (audit_id, occurred_at, action, success, seal_id) select '" + row(9_999)
                + "', occurred_at, 'READ', true, 2 from pf_audit_log where audit_id = '" + row(30) + "'");
        assertThatOne(trail.verify(trail.export()), Kind.INSERTED, 2, row(9_999));
    }

    @Test
    void rowsThatStandInAnotherOrderAreNamed() throws Exception {
        var lines = lines(trail.export());
        Collections.swap(lines, 5, 8);
        assertThatOne(trail.verify(bytes(lines)), Kind.REORDERED, 1, row(8));
    }

    @Test
    void rowMovedToAnotherSealIsNamed() throws Exception {
        trail.run("update pf_audit_log set seal_id = 3 where audit_id = '" + row(50) + "'");
        assertThat(trail.verify(trail.export()).findings())
                .extracting(Finding::kind, Finding::auditId)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Kind.DELETED, row(50)),
                        org.assertj.core.groups.Tuple.tuple(Kind.INSERTED, row(50)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 28})
    void fileThatIsCutOffIsNamedAfterItsLastRow(int linesLost) throws Exception {
        var lines = lines(trail.export());
        var cut = lines.subList(0, lines.size() - linesLost);
        assertThat(trail.verify(bytes(cut)).findings().getLast().kind()).isIn(Kind.CUT_OFF, Kind.INSERTED);
        assertThat(trail.verify(bytes(cut)).findings())
                .extracting(Finding::kind)
                .contains(Kind.CUT_OFF);
    }

    @Test
    void fileThatIsCutOffInALineIsNamed() throws Exception {
        var export = trail.export();
        var cut = java.util.Arrays.copyOf(export, export.length / 2);
        assertThat(trail.verify(cut).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF));
    }

    /** The end of the database was cut off, seals and all: only what was written down outside knows. */
    @Test
    void trailCutOffInTheDatabaseIsNoticedWhenSealing() throws Exception {
        trail.run("delete from pf_audit_log where seal_id = 3");
        trail.run("delete from pf_audit_seals where seal_id = 3");
        assertThatThrownBy(trail::seal)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.AUDIT_ANCHOR_DISAGREES));
    }

    @Test
    void trailCutOffInTheDatabaseIsNamedWithTheAnchor() throws Exception {
        var known = database.get(AnchorFile.class).last().orElseThrow();
        trail.run("delete from pf_audit_log where seal_id = 3");
        trail.run("delete from pf_audit_seals where seal_id = 3");
        database.get(AuditSealer.class).beginNewAnchor();
        var result = new AuditVerifier(trail.keys(), known).verify(new ByteArrayInputStream(trail.export()));
        assertThatOne(result, Kind.CUT_OFF, 2, row(50));
    }

    @Test
    void clockSetBackIsNamedAtTheFirstRow() throws Exception {
        trail.run("insert into pf_audit_log (audit_id, occurred_at, action, success) values ('" + row(9_000)
                + "', now() - interval '3 days', 'READ', true)");
        assertThat(trail.seal()).isEqualTo(1);
        assertThatOne(trail.verify(trail.export()), Kind.CLOCK_SET_BACK, 4, row(9_000));
    }

    @Test
    void rowDatedAheadIsNamed() throws Exception {
        trail.run("insert into pf_audit_log (audit_id, occurred_at, action, success) values ('" + row(9_000)
                + "', now() + interval '1 hour', 'READ', true)");
        assertThat(trail.seal()).isEqualTo(1);
        assertThatOne(trail.verify(trail.export()), Kind.CLOCK_SET_BACK, 4, row(9_000));
    }

    @Test
    void missingSealIsNamed() throws Exception {
        trail.run("delete from pf_audit_log where seal_id = 2");
        trail.run("delete from pf_audit_seals where seal_id = 2");
        assertThat(trail.verify(trail.export()).findings().getFirst())
                .extracting(Finding::kind, Finding::sealId, Finding::auditId)
                .containsExactly(Kind.CHAIN_BROKEN, 3L, row(51));
    }

    /** Who rewrites a row and what the seal remembers of it is caught by the root, which is signed. */
    @Test
    void forgedLeavesAreNamedAtTheirSeal() throws Exception {
        trail.run("update pf_audit_log set action = 'LOGIN' where audit_id = '" + row(40) + "'");
        trail.run("update pf_audit_seals set leaves = overlay(leaves placing sha256('x') from 700) where seal_id = 2");
        assertThat(trail.verify(trail.export()).findings().getFirst())
                .extracting(Finding::kind, Finding::sealId, Finding::auditId)
                .containsExactly(Kind.SEAL_FORGED, 2L, row(26));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sealed_at = sealed_at - interval '1 second'",
                "merkle_root = sha256('x')",
                "signature = sha256('x')",
                "key_id = key_id"
            })
    void changedSealIsNamed(String change) throws Exception {
        trail.run("update pf_audit_seals set " + change + " where seal_id = 2");
        var findings = trail.verify(trail.export()).findings();
        if (change.startsWith("key_id")) {
            assertThat(findings).as("the control, which changes nothing").isEmpty();
        } else {
            assertThat(findings)
                    .extracting(Finding::kind, Finding::sealId)
                    .first()
                    .isEqualTo(org.assertj.core.groups.Tuple.tuple(Kind.SEAL_FORGED, 2L));
        }
    }

    @Test
    void trailSignedWithAnotherKeyIsNotBelieved() throws Exception {
        var stranger = Signer.create().verifier();
        var result = new AuditVerifier(List.of(stranger), null).verify(new ByteArrayInputStream(trail.export()));
        assertThat(result.findings()).extracting(Finding::kind).contains(Kind.UNKNOWN_KEY);
    }

    @Test
    void forgedEndIsNamed() throws Exception {
        var lines = lines(trail.export());
        lines.set(lines.size() - 1, lines.getLast().replace("\"anchoredSeal\":3", "\"anchoredSeal\":2"));
        assertThat(trail.verify(bytes(lines)).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.SEAL_FORGED);
    }

    @Test
    void linesAfterTheEndAreNamed() throws Exception {
        var lines = lines(trail.export());
        lines.add(lines.get(3));
        assertThat(trail.verify(bytes(lines)).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.INSERTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[1]", "{\"type\":\"row\"}", "{\"type\":\"x\"}", "{\"type\":{}}"})
    void whatIsNoExportIsSaidToBeNone(String text) throws Exception {
        assertThat(trail.verify(text.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.UNREADABLE);
    }

    private static void assertThatOne(Verification result, Kind kind, long seal, UUID row) {
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.sealId()).isEqualTo(seal);
            assertThat(finding.auditId()).isEqualTo(row);
        });
    }

    private static List<String> lines(byte[] export) {
        return new ArrayList<>(
                new String(export, StandardCharsets.UTF_8).lines().toList());
    }

    private static byte[] bytes(List<String> lines) throws IOException {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
