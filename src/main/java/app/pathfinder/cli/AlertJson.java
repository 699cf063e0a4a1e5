package app.pathfinder.cli;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.audit.alert.SecurityAlert;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.google.common.base.CaseFormat;
import org.jspecify.annotations.Nullable;

/** One alert as programs read it; the components are the keys. Times are ISO 8601 in UTC. */
record AlertJson(
        String id,
        String raisedAt,
        String rule,
        String severity,
        @Nullable String user,
        String sentence,
        @JsonRawValue String evidence,
        @Nullable String acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String note) {
    static AlertJson of(SecurityAlert alert, String severity, String sentence) {
        return new AlertJson(
                alert.id().toString(),
                AuditRow.time(alert.raisedAt()),
                CaseFormat.UPPER_UNDERSCORE.to(
                        CaseFormat.LOWER_CAMEL, alert.rule().name()),
                severity,
                alert.username(),
                sentence,
                alert.evidence(),
                alert.acknowledgedAt() == null ? null : AuditRow.time(alert.acknowledgedAt()),
                alert.acknowledgedBy(),
                alert.note());
    }
}
