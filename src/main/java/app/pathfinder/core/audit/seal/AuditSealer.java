package app.pathfinder.core.audit.seal;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.signature.Signer;
import com.google.common.base.Suppliers;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Seals what was written into the audit trail since the last seal. Any number of programs may try at once; the database
 * lets one after the other. A crash at any point leaves whole seals, and the next sealing writes down outside the
 * database what is missing there. Thread-safe; every method blocks.
 */
public final class AuditSealer {
    /** The most rows of one seal: so many are in doubt at most where somebody forged what a seal remembers too. */
    public static final int ROWS_A_SEAL = 1_000;

    private static final int SEALS_A_TRANSACTION = 20;

    /** The advisory lock that lets one sealer at a time; its number is arbitrary but fixed. */
    private static final long SEALING = 7_061_990L;

    private final OwnerDatabase database;
    private final AuditKeys keys;
    private final AnchorFile anchor;
    private final InstantSource clock;

    @Inject
    public AuditSealer(OwnerDatabase database, AuditKeys keys, AnchorFile anchor, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.anchor = anchor;
        this.clock = clock;
    }

    /**
     * Seals everything that is not sealed yet.
     *
     * @return how many rows that were
     * @throws Problem {@link ProblemKind#SIGNING_KEY_LOST}, {@link ProblemKind#AUDIT_ANCHOR_DISAGREES} if the database
     *     does not have the last seal that was written down outside it, {@link ProblemKind#FILE_NOT_ACCESSIBLE}
     */
    public long seal() {
        var sealed = 0L;
        int rows;
        do {
            rows = database.inTransaction(this::sealSome);
            sealed += rows;
        } while (rows == ROWS_A_SEAL * SEALS_A_TRANSACTION);
        if (sealed > 0) {
            writeDown();
        }
        return sealed;
    }

    /** A transaction of limited size. The lock outlives neither it nor a killed program. */
    private int sealSome(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(?)", SEALING);
        writeDown(handle);
        Supplier<Signer> signer = Suppliers.memoize(() -> keys.signer(handle));
        var rows = 0;
        for (var i = 0; i < SEALS_A_TRANSACTION; i++) {
            var sealed = sealOnce(handle, signer);
            rows += sealed;
            if (sealed < ROWS_A_SEAL) {
                break;
            }
        }
        return rows;
    }

    private int sealOnce(Handle handle, Supplier<Signer> signer) {
        var rows = SealTable.unsealed(handle, ROWS_A_SEAL);
        if (rows.isEmpty()) {
            return 0;
        }
        var leaves = rows.stream().map(Leaf::of).toList();
        SealTable.insert(handle, next(handle, leaves, signer.get()), leaves);
        return rows.size();
    }

    private Seal next(Handle handle, List<Leaf> leaves, Signer signer) {
        var last = SealTable.last(handle);
        return Seal.sign(
                last.map(Seal::id).orElse(0L) + 1,
                clock.instant(),
                leaves,
                last.map(Seal::hash).orElse(Seal.NO_PREVIOUS),
                signer);
    }

    /**
     * Writes down outside the database which seals there are by now. The seals of a transaction are written down at the
     * beginning of the next one, when they are certain.
     */
    public void writeDown() {
        database.inTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", SEALING);
            writeDown(handle);
            return true;
        });
    }

    private void writeDown(Handle handle) {
        var known = anchor.last();
        known.ifPresent(seal -> requireSame(handle, seal));
        var from = known.map(Seal::id).orElse(0L);
        List<Seal> missing;
        do {
            missing = SealTable.after(handle, from, ROWS_A_SEAL);
            if (!missing.isEmpty()) {
                anchor.append(missing);
                from = missing.getLast().id();
            }
        } while (!missing.isEmpty());
    }

    private static void requireSame(Handle handle, Seal known) {
        var stored = SealTable.find(handle, known.id()).orElse(null);
        if (!Objects.equals(stored, known)) {
            throw new Problem(ProblemKind.AUDIT_ANCHOR_DISAGREES);
        }
    }

    /** Goes on although the database and the file disagree: the file is set aside and a new one begun. */
    public void beginNewAnchor() {
        anchor.setAside(clock.instant());
        writeDown();
    }
}
