package app.pathfinder.core.audit;

import app.pathfinder.core.audit.export.AuditExporter;
import app.pathfinder.core.audit.export.AuditVerifier;
import app.pathfinder.core.audit.export.Verification;
import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.audit.seal.AuditSealer;
import app.pathfinder.core.signature.Verifier;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** An audit trail with rows and seals, and somebody who can change it past every trigger. */
public final class AuditBench {
    private final TestDatabase database;

    public AuditBench(TestDatabase database) {
        this.database = database;
    }

    /** Adds rows, each a second after the one before, the last one now. */
    public void append(int rows) throws SQLException {
        run("""
                insert into pf_audit_log (audit_id, occurred_at, action, resource_type, resource_id, ip_address, success,
                    details)
                select cast(lpad(to_hex(base + n), 12, '0') || '70008000000000000000' as uuid),
                    now() - (%1$d - n) * interval '1 second', 'READ', 'experience', 'number ' || (base + n), '127.0.0.1',
                    true, jsonb_build_object('count', n, 'text', 'ü "quoted" \\')
                from generate_series(1, %1$d) n, (select count(*) as base from pf_audit_log) b
                """.formatted(rows));
    }

    /** A change that no trigger refuses. */
    public void run(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    /** A single text from the database. */
    public String text(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return Objects.requireNonNull(rows.getString(1));
        }
    }

    public long seal() {
        return database.get(AuditSealer.class).seal();
    }

    public List<Verifier> keys() {
        return database.get(AuditKeys.class).verifiers();
    }

    /** The whole trail as JSON lines. */
    public byte[] export() {
        var out = new ByteArrayOutputStream();
        database.get(AuditExporter.class).export(out, null, Progress.NONE);
        return out.toByteArray();
    }

    /** What a check finds that has nothing but an export and the public keys. */
    public Verification verify(byte[] export) throws IOException {
        return new AuditVerifier(keys(), null).verify(new ByteArrayInputStream(export));
    }
}
