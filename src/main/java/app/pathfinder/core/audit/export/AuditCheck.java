package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.audit.seal.Seal;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.signature.Signer;
import app.pathfinder.core.signature.Verifier;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Checks the trail in the database as {@link AuditVerifier} checks a file: what it reads goes straight into the check,
 * through a pipe of limited size. Changes nothing, seals nothing, and needs no secret key. Thread-safe.
 */
public final class AuditCheck {
    private static final int PIPE_BYTES = 256 * 1024;

    private final AuditExporter exporter;
    private final AuditKeys keys;

    @Inject
    public AuditCheck(AuditExporter exporter, AuditKeys keys) {
        this.exporter = exporter;
        this.keys = keys;
    }

    /** Checks against the keys that the database knows; who can change the database can change these too. */
    public Verification check(@Nullable Seal anchor, Progress progress) {
        return check(keys.verifiers(), anchor, progress);
    }

    /**
     * Checks the trail as of one moment. Blocks.
     *
     * @param trusted the public keys that the caller trusts
     * @param anchor the last seal that was written down outside the database, if there is one
     * @throws Problem if the trail cannot be read to its end, {@link ProblemKind#CANCELLED} if the progress says so
     */
    public Verification check(Collection<Verifier> trusted, @Nullable Seal anchor, Progress progress) {
        // Only this call can end what it reads with this signature, so the end is not a matter of trust.
        var signer = Signer.create();
        var believed = new ArrayList<>(trusted);
        believed.add(signer.verifier());
        try (var worker = Executors.newVirtualThreadPerTaskExecutor();
                var in = new PipedInputStream(PIPE_BYTES);
                var out = new PipedOutputStream(in)) {
            var export = worker.submit(() -> export(out, signer, progress));
            var found = new AuditVerifier(believed, anchor).verify(unclosed(in));
            // A check that gave up early must not be what ends the reading: its failures are to be known.
            in.transferTo(OutputStream.nullOutputStream());
            await(export);
            return found;
        } catch (InterruptedException | InterruptedIOException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.INTERNAL);
        }
    }

    private long export(OutputStream out, Signer signer, Progress progress) throws IOException {
        try (out) {
            return exporter.exportAsItIs(out, signer, progress);
        }
    }

    private static void await(Future<Long> export) throws InterruptedException {
        try {
            export.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : new Problem(e, ProblemKind.INTERNAL);
        }
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // Closed where it was opened.
            }
        };
    }
}
