package app.pathfinder.core.audit;

import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.audit.seal.AuditSealer;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the trail, and raises an alert where it is not as it was sealed. Thread-safe; blocks. */
final class AuditSealing {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final AuditSealer sealer;
    private final AlertService alerts;

    @Inject
    AuditSealing(AuditSealer sealer, AlertService alerts) {
        this.sealer = sealer;
        this.alerts = alerts;
    }

    /**
     * Seals everything that is not sealed yet; how many rows that were.
     *
     * @throws Problem what {@link AuditSealer#seal} throws
     */
    long seal() {
        try {
            return sealer.seal();
        } catch (Problem e) {
            if (e.kind() == ProblemKind.AUDIT_ANCHOR_DISAGREES) {
                raiseTrailBroken(e.kind());
            }
            throw e;
        }
    }

    private void raiseTrailBroken(ProblemKind kind) {
        try {
            alerts.raiseTrailBroken(kind);
        } catch (Problem e) {
            LOG.error("The alert about the audit trail could not be raised [{}]", e.code(), e);
        }
    }
}
