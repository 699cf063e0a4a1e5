package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.UserTable;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The database's wall by itself: a client that knows every name and runs what it likes, as the application role. Each
 * measurement is followed by its control, the same statement under the target's own session. Confined to the thread of
 * its transaction.
 */
final class DatabaseWallProof {
    private static final int TOKEN_BYTES = 32;
    private static final Outcome NOBODY = Outcome.failed("no second user");

    private final ProofTarget target;
    private final Canaries canaries;
    private final ProofLedger ledger;
    private final Controls controls;

    DatabaseWallProof(ProofTarget target, Canaries canaries, ProofLedger ledger, Controls controls) {
        this.target = target;
        this.canaries = canaries;
        this.ledger = ledger;
        this.controls = controls;
    }

    void run() {
        var intruder = target.intruder();
        measure(ProofIdentity.NO_SESSION, "");
        measure(ProofIdentity.FORGED_TOKEN, forgedToken());
        measure(ProofIdentity.ENDED_SESSION, target.endedToken());
        measure(ProofIdentity.OTHER_SESSION, intruder == null ? null : intruder.token());
    }

    private static String forgedToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void measure(ProofIdentity identity, @Nullable String token) {
        for (var table : UserTable.values()) {
            for (var statement : ProofStatement.values()) {
                measure(new Cell(identity, table, statement), token);
            }
        }
    }

    private void measure(Cell cell, @Nullable String token) {
        var probe = token == null ? NOBODY : canaries.reachAs(token, cell.table(), cell.statement());
        ledger.record(target.user().id(), cell, probe, control(cell));
    }

    private Outcome control(Cell cell) {
        var control = canaries.isPlanted(cell.table())
                ? canaries.reach(cell.table(), cell.statement())
                : canaries.planting(cell.table());
        controls.keep(cell.table(), cell.statement(), control);
        return control;
    }
}
