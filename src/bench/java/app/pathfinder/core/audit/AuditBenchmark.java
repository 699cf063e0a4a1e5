package app.pathfinder.core.audit;

import app.pathfinder.core.audit.export.AuditExporter;
import app.pathfinder.core.audit.export.AuditVerifier;
import app.pathfinder.core.audit.seal.AnchorFile;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Appending, sealing and checking the audit trail. Each against doing the least of it: appending against one statement
 * that inserts all rows, sealing against one statement of the server that hashes and marks all rows, checking against
 * reading the file and hashing it as a whole.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class AuditBenchmark {
    /** What is done to the trail, and to how many rows. */
    public enum Work {
        APPEND_20000(20_000),
        SEAL_100000(100_000),
        VERIFY_1000000(1_000_000);

        private final int rows;

        Work(int rows) {
            this.rows = rows;
        }
    }

    @Param
    public Work work;

    @Param({"jdbc", "trail"})
    public String way;

    private final TestDatabase database = new TestDatabase();
    private final AuditBench trail = new AuditBench(database);
    private Path export;

    @Setup(Level.Trial)
    public void open() throws Exception {
        database.openEmpty();
        export = Files.createTempFile(Path.of("target"), "audit", ".jsonl");
        if (work == Work.VERIFY_1000000) {
            trail.append(work.rows);
            try (var out = Files.newOutputStream(export)) {
                database.get(AuditExporter.class).export(out, null, Progress.NONE);
            }
        }
    }

    @Setup(Level.Iteration)
    public void freshRows() throws SQLException {
        if (work != Work.VERIFY_1000000) {
            trail.run("truncate pf_audit_log, pf_audit_seals");
            database.get(AnchorFile.class).setAside(Instant.now());
        }
        if (work == Work.SEAL_100000) {
            trail.append(work.rows);
            trail.run("analyze pf_audit_log");
        }
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        Files.delete(export);
        database.close();
    }

    @Benchmark
    public Object trail() throws SQLException, IOException {
        var plain = way.equals("jdbc");
        return switch (work) {
            case APPEND_20000 -> plain ? appendInOneStatement() : appendOneByOne();
            case SEAL_100000 -> plain ? hashInTheServer() : trail.seal();
            case VERIFY_1000000 -> plain ? hashFile() : verify();
        };
    }

    private int appendInOneStatement() throws SQLException {
        trail.append(work.rows);
        return work.rows;
    }

    /** As programs do it: a call of the routine for each row, here in one transaction of one client. */
    private int appendOneByOne() throws SQLException {
        try (var connection = database.owner();
                var append = connection.prepareStatement(
                        "select append_audit(null, null, 'READ', 'experience', ?, null, true, null, null)")) {
            connection.setAutoCommit(false);
            for (var i = 0; i < work.rows; i++) {
                append.setString(1, "number " + i);
                append.execute();
            }
            connection.commit();
        }
        return work.rows;
    }

    private boolean hashInTheServer() throws SQLException {
        trail.run("update pf_audit_log a set seal_id = length(sha256(convert_to(a::text, 'UTF8')))");
        return true;
    }

    private Object hashFile() throws IOException {
        return MoreFiles.asByteSource(export).hash(Hashing.sha256());
    }

    private Object verify() throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(export), 1 << 16)) {
            var result = new AuditVerifier(trail.keys(), null).verify(in);
            if (!result.holds() || result.rows() != work.rows) {
                throw new IllegalStateException("The trail of the benchmark does not hold");
            }
            return result;
        }
    }
}
