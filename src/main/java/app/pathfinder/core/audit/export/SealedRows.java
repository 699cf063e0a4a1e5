package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.audit.export.Finding.Kind;
import app.pathfinder.core.audit.seal.Leaf;
import app.pathfinder.core.audit.seal.Seal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares the rows that stand before a seal with what the seal remembers of them. */
final class SealedRows {
    /** A row is written when its transaction ends, which may take so long after the time that it bears. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    /** The clocks of the database and of the sealer may differ by so much. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** A row and the line of the file where it stands. */
    record Placed(AuditRow row, int line) {}

    private final Seal seal;
    private final int sealLine;
    private final List<Placed> rows;
    private final List<Leaf> leaves;
    private final List<Finding> findings = new ArrayList<>();

    SealedRows(Seal seal, int sealLine, List<Placed> rows, List<Leaf> leaves) {
        this.seal = seal;
        this.sealLine = sealLine;
        this.rows = List.copyOf(rows);
        this.leaves = List.copyOf(leaves);
    }

    /**
     * Everything that is not as it was sealed.
     *
     * @param sealedBefore when the seal before was made; null for the first
     * @param latestBefore the latest time of a row of the seals before; null for the first
     */
    List<Finding> findings(@Nullable Instant sealedBefore, @Nullable Instant latestBefore) {
        compareContent();
        compareOrder();
        if (sealedBefore != null && seal.sealedAt().isBefore(sealedBefore)) {
            findings.add(new Finding(Kind.CLOCK_SET_BACK, sealLine, seal.id(), firstRow()));
        }
        compareTimes(latestBefore == null ? Instant.MIN : latestBefore.minus(LONGEST_TRANSACTION));
        return findings;
    }

    /** The latest time of a row, or the other time if that is later. */
    @Nullable
    Instant latest(@Nullable Instant other) {
        var latest = other;
        for (var placed : rows) {
            var at = placed.row().occurredAt();
            latest = latest == null || at.isAfter(latest) ? at : latest;
        }
        return latest;
    }

    private void compareContent() {
        Map<UUID, Leaf> sealed = new HashMap<>();
        leaves.forEach(leaf -> sealed.put(leaf.auditId(), leaf));
        var present = new HashSet<UUID>();
        for (var placed : rows) {
            var leaf = sealed.get(placed.row().auditId());
            if (leaf == null || !present.add(placed.row().auditId())) {
                find(Kind.INSERTED, placed);
            } else if (!leaf.matches(placed.row())) {
                find(Kind.EDITED, placed);
            }
        }
        leaves.stream()
                .filter(leaf -> !present.contains(leaf.auditId()))
                .forEach(leaf -> findings.add(new Finding(Kind.DELETED, sealLine, seal.id(), leaf.auditId())));
    }

    /** The first row that does not stand where it did among those that were sealed and are still there. */
    private void compareOrder() {
        var present = new HashSet<UUID>();
        rows.forEach(placed -> present.add(placed.row().auditId()));
        var sealedOrder =
                leaves.stream().map(Leaf::auditId).filter(present::contains).toList();
        var known = new HashSet<>(sealedOrder);
        var order = rows.stream()
                .filter(placed -> known.remove(placed.row().auditId()))
                .toList();
        for (var i = 0; i < order.size(); i++) {
            if (!order.get(i).row().auditId().equals(sealedOrder.get(i))) {
                find(Kind.REORDERED, order.get(i));
                return;
            }
        }
    }

    private void compareTimes(Instant earliest) {
        var latest = seal.sealedAt().plus(CLOCKS_APART);
        for (var placed : rows) {
            var at = placed.row().occurredAt();
            if (at.isAfter(latest) || at.isBefore(earliest)) {
                find(Kind.CLOCK_SET_BACK, placed);
            }
        }
    }

    private @Nullable UUID firstRow() {
        return rows.isEmpty() ? null : rows.getFirst().row().auditId();
    }

    private void find(Kind kind, Placed placed) {
        findings.add(new Finding(kind, placed.line(), seal.id(), placed.row().auditId()));
    }
}
