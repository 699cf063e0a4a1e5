package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.UserTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what is measured, and keeps the first of what did not hold. For one thread. */
final class ProofLedger {
    /** How many findings, deviations and users of one kind a report lists. */
    static final int LISTED = 200;

    private final Map<Cell, Map<Verdict, Long>> counts = new HashMap<>();
    private final List<ProofFinding> breaches = new ArrayList<>();
    private final List<ProofFinding> unproven = new ArrayList<>();
    private long failures;

    void record(@Nullable UUID userId, Cell cell, Outcome probe, Outcome control) {
        var verdict = probe.verdict(cell.identity(), cell.statement(), control);
        counts.computeIfAbsent(cell, ignored -> new EnumMap<>(Verdict.class)).merge(verdict, 1L, Long::sum);
        if (verdict != Verdict.HELD) {
            failures++;
            note(new ProofFinding(
                    userId, cell.identity(), cell.table(), cell.statement(), verdict, probe.text(), control.text()));
        }
    }

    /** So that many that could not be measured hide no breach. */
    private void note(ProofFinding finding) {
        var findings = finding.verdict() == Verdict.BREACHED ? breaches : unproven;
        if (findings.size() < LISTED) {
            findings.add(finding);
        }
    }

    long failures() {
        return failures;
    }

    /** The breaches first. */
    List<ProofFinding> findings() {
        return Stream.concat(breaches.stream(), unproven.stream()).limit(LISTED).toList();
    }

    /** Every cell in order, also those without a measurement. */
    List<CellCount> cells() {
        var cells = new ArrayList<CellCount>();
        for (var identity : ProofIdentity.values()) {
            for (var table : UserTable.values()) {
                for (var statement : ProofStatement.values()) {
                    cells.add(count(new Cell(identity, table, statement)));
                }
            }
        }
        return cells;
    }

    private CellCount count(Cell cell) {
        var count = counts.getOrDefault(cell, Map.of());
        return new CellCount(
                cell.identity(),
                cell.table(),
                cell.statement(),
                count.getOrDefault(Verdict.HELD, 0L),
                count.getOrDefault(Verdict.BREACHED, 0L),
                count.getOrDefault(Verdict.UNPROVEN, 0L));
    }
}
