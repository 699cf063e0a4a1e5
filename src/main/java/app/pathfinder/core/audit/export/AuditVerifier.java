package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.export.Finding.Kind;
import app.pathfinder.core.audit.export.SealedRows.Placed;
import app.pathfinder.core.audit.seal.Leaf;
import app.pathfinder.core.audit.seal.Seal;
import app.pathfinder.core.signature.Verifier;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export in JSON lines against nothing but public keys: no database, no network. Names each row that is not as
 * it was sealed. Reads the file once, keeping the rows of one seal in memory. For one file and one thread.
 */
public final class AuditVerifier {
    private static final int FINDINGS_KEPT = 100;

    /** What stands before one seal and is more than any seal covers is not kept. */
    private static final int MOST_ROWS_KEPT = 100_000;

    private final Map<String, Verifier> keys = new HashMap<>();
    private final @Nullable Seal anchor;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Placed> rows = new ArrayList<>();
    private long findingsInAll;
    private long sealedRows;
    private long unsealedRows;
    private long firstSeal;
    private int line;
    private @Nullable UUID lastRow;
    private @Nullable Instant latestTime;
    private @Nullable Seal last;
    private ExportLine.@Nullable End end;

    /**
     * A check.
     *
     * @param keys the public keys that the reader trusts
     * @param anchor the last seal that was written down elsewhere, if the reader has it
     */
    public AuditVerifier(Collection<Verifier> keys, @Nullable Seal anchor) {
        keys.forEach(key -> this.keys.put(key.keyId(), key));
        this.anchor = anchor;
    }

    /** Reads an export to its end and says what was found. */
    public Verification verify(InputStream in) throws IOException {
        try (var reader = new JsonLinesReader(in)) {
            for (var next = reader.next(); next != null; next = reader.next()) {
                line = reader.lineNumber();
                take(next);
            }
            checkEnd();
        } catch (UnreadableLine e) {
            line++;
            find(end == null && lastRow != null && isEndOfInput(e) ? Kind.CUT_OFF : Kind.UNREADABLE, 0, lastRow);
        }
        return new Verification(
                sealedRows,
                unsealedRows,
                firstSeal,
                last == null ? 0 : last.id(),
                end == null ? null : end.exportedAt(),
                findings,
                findingsInAll);
    }

    private static boolean isEndOfInput(UnreadableLine e) {
        return e.getCause() instanceof com.fasterxml.jackson.core.io.JsonEOFException;
    }

    private void take(ExportLine next) {
        if (end != null) {
            find(Kind.INSERTED, 0, null);
            return;
        }
        switch (next) {
            case ExportLine.Header header -> firstSeal = header.firstSeal();
            case ExportLine.Row row -> take(row);
            case ExportLine.Sealed sealed -> take(sealed);
            case ExportLine.End found -> end = found;
        }
    }

    private void take(ExportLine.Row row) {
        lastRow = row.row().auditId();
        if (row.sealId() == null) {
            unsealedRows++;
        } else if (rows.size() < MOST_ROWS_KEPT) {
            rows.add(new Placed(row.row(), line));
        } else {
            find(Kind.INSERTED, row.sealId(), lastRow);
        }
    }

    private void take(ExportLine.Sealed sealed) {
        var seal = sealed.seal();
        checkChain(seal);
        checkSignature(seal);
        checkAnchor(seal);
        var leaves = leaves(sealed);
        var covered = new SealedRows(seal, line, rows, leaves);
        covered.findings(last == null ? null : last.sealedAt(), latestTime).forEach(this::find);
        latestTime = covered.latest(latestTime);
        sealedRows += rows.size();
        rows.clear();
        last = seal;
    }

    private void checkChain(Seal seal) {
        var isNext = last == null
                ? seal.id() == firstSeal && (firstSeal != 1 || seal.previous().equals(Seal.NO_PREVIOUS))
                : seal.id() == last.id() + 1 && seal.previous().equals(last.hash());
        if (!isNext) {
            find(Kind.CHAIN_BROKEN, seal.id(), firstOfSeal());
        }
    }

    private void checkSignature(Seal seal) {
        var key = keys.get(seal.keyId());
        if (key == null) {
            find(Kind.UNKNOWN_KEY, seal.id(), firstOfSeal());
        } else if (!seal.isSignedBy(key)) {
            find(Kind.SEAL_FORGED, seal.id(), firstOfSeal());
        }
    }

    private List<Leaf> leaves(ExportLine.Sealed sealed) {
        var seal = sealed.seal();
        try {
            var leaves = Leaf.decode(sealed.leaves());
            var root = BaseEncoding.base16().lowerCase().encode(Leaf.root(leaves));
            if (leaves.size() != seal.rowCount() || !root.equals(seal.merkleRoot())) {
                find(Kind.SEAL_FORGED, seal.id(), firstOfSeal());
            }
            return leaves;
        } catch (IllegalArgumentException e) {
            find(Kind.SEAL_FORGED, seal.id(), firstOfSeal());
            return List.of();
        }
    }

    private @Nullable UUID firstOfSeal() {
        return rows.isEmpty() ? lastRow : rows.getFirst().row().auditId();
    }

    private void checkEnd() {
        var lastSeal = last == null ? 0 : last.id();
        rows.forEach(placed -> find(
                new Finding(Kind.INSERTED, placed.line(), lastSeal, placed.row().auditId())));
        if (end == null) {
            find(Kind.CUT_OFF, lastSeal, lastRow);
            return;
        }
        if (!isSigned(end)) {
            find(Kind.SEAL_FORGED, lastSeal, lastRow);
        } else if (end.lastSeal() > lastSeal || end.anchoredSeal() > lastSeal || !endsWith(end)) {
            find(Kind.CUT_OFF, lastSeal, lastRow);
        }
        if (anchor != null && anchor.id() > lastSeal) {
            find(Kind.CUT_OFF, lastSeal, lastRow);
        }
    }

    private boolean isSigned(ExportLine.End found) {
        var key = keys.get(found.keyId());
        var hex = BaseEncoding.base16().lowerCase();
        return key != null
                && hex.canDecode(found.signature())
                && key.verifies(found.signedText().getBytes(StandardCharsets.UTF_8), hex.decode(found.signature()));
    }

    private boolean endsWith(ExportLine.End found) {
        var hash = last == null ? Seal.NO_PREVIOUS : last.hash();
        return found.lastSealHash().equals(hash)
                && found.rows() == sealedRows + unsealedRows
                && found.unsealedRows() == unsealedRows;
    }

    /** A seal that was written down elsewhere must be the same here, wherever it stands. */
    private void checkAnchor(Seal seal) {
        if (anchor != null && anchor.id() == seal.id() && !Arrays.equals(anchor.canonical(), seal.canonical())) {
            find(Kind.SEAL_FORGED, seal.id(), firstOfSeal());
        }
    }

    private void find(Kind kind, long sealId, @Nullable UUID auditId) {
        find(new Finding(kind, line, sealId, auditId));
    }

    private void find(Finding finding) {
        findingsInAll++;
        if (findings.size() < FINDINGS_KEPT) {
            findings.add(finding);
        }
    }
}
