package app.pathfinder.cli;

import app.pathfinder.core.audit.export.Finding;
import app.pathfinder.core.audit.export.Verification;
import app.pathfinder.core.text.Messages;
import com.google.common.base.CaseFormat;
import com.google.common.base.Strings;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what a check of the audit trail found, and what it cannot show. */
final class VerificationText {
    private static final int NAMES_WIDTH = 17;

    private final Messages messages;

    @Inject
    VerificationText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(CheckedTrail checked) {
        var found = checked.found();
        var lines = new ArrayList<>(figures(checked));
        lines.add("");
        if (found.holds()) {
            lines.add(messages.text(found.lastSeal() == 0 ? "cli.audit.verify.empty" : "cli.audit.verify.holds"));
        } else {
            lines.add(messages.text("cli.audit.verify.found", found.findingsInAll()));
            found.findings().forEach(finding -> lines.add("  " + sentence(finding, checked.isFile())));
            addRest(found, lines);
        }
        lines.add("");
        lines.add(messages.text("cli.audit.verify.limits"));
        limits(checked).forEach(limit -> lines.add("  " + limit));
        return lines;
    }

    private List<String> figures(CheckedTrail checked) {
        var found = checked.found();
        var time = checked.isFile() ? "exported" : "checked";
        return List.of(
                figure("rows", messages.text("cli.number", found.rows())),
                figure("seals", seals(found)),
                figure("unsealed", messages.text("cli.number", found.unsealedRows())),
                figure(time, time(found.exportedAt())));
    }

    private String figure(String name, String value) {
        return Strings.padEnd(messages.text("cli.audit.verify." + name), NAMES_WIDTH, ' ') + value;
    }

    private String seals(Verification found) {
        return found.lastSeal() == 0
                ? messages.text("cli.audit.verify.seals.none")
                : messages.text("cli.audit.verify.seals.range", found.firstSeal(), found.lastSeal());
    }

    /** What stands in a file may be anything. */
    private String time(@Nullable String exportedAt) {
        if (exportedAt == null) {
            return messages.text("cli.unknown");
        }
        try {
            return TimeText.of(Instant.parse(exportedAt));
        } catch (DateTimeException e) {
            return DisplayWidth.printable(exportedAt);
        }
    }

    private void addRest(Verification found, List<String> lines) {
        var rest = found.findingsInAll() - found.findings().size();
        if (rest > 0) {
            lines.add("  " + messages.text("cli.audit.verify.rest", rest));
        }
    }

    private String sentence(Finding finding, boolean isFile) {
        return messages.text("cli.audit.finding." + finding.kind(), place(finding, isFile));
    }

    /** Row, seal and line, as far as there are any; for what is missing at the end, the row before it. */
    private String place(Finding finding, boolean isFile) {
        var parts = new ArrayList<String>();
        if (finding.auditId() != null) {
            var key = finding.kind() == Finding.Kind.CUT_OFF ? "cli.audit.place.after" : "cli.audit.place.row";
            parts.add(messages.text(key, finding.auditId()));
        }
        if (finding.sealId() > 0) {
            parts.add(messages.text("cli.audit.place.seal", Long.toString(finding.sealId())));
        }
        if (isFile && finding.line() > 0) {
            parts.add(messages.text("cli.audit.place.line", Integer.toString(finding.line())));
        }
        return parts.isEmpty() ? messages.text("cli.audit.place.start") : String.join(", ", parts);
    }

    private List<String> limits(CheckedTrail checked) {
        var found = checked.found();
        var limits = new ArrayList<String>();
        if (found.unsealedRows() > 0) {
            limits.add(messages.text("cli.audit.limit.unsealed", found.unsealedRows()));
        }
        if (found.firstSeal() > 1) {
            limits.add(messages.text("cli.audit.limit.part", found.firstSeal()));
        }
        if (checked.anchor() == null) {
            limits.add(messages.text("cli.audit.limit.no-anchor", found.lastSeal()));
        } else if (checked.anchor().id() < found.firstSeal()) {
            limits.add(
                    messages.text("cli.audit.limit.old-anchor", checked.anchor().id()));
        }
        if (!checked.hasOwnKeys()) {
            limits.add(messages.text("cli.audit.limit.keys"));
        }
        limits.add(messages.text("cli.audit.limit.truth"));
        return limits;
    }

    VerificationJson json(CheckedTrail checked) {
        var found = checked.found();
        var findings = found.findings().stream()
                .map(finding -> json(finding, checked.isFile()))
                .toList();
        return new VerificationJson(
                found.holds(),
                found.rows(),
                found.unsealedRows(),
                found.firstSeal(),
                found.lastSeal(),
                found.exportedAt(),
                found.findingsInAll(),
                findings,
                limits(checked));
    }

    private VerificationJson.Found json(Finding finding, boolean isFile) {
        var kind = CaseFormat.UPPER_UNDERSCORE.to(
                CaseFormat.LOWER_CAMEL, finding.kind().name());
        return new VerificationJson.Found(
                kind,
                finding.auditId() == null ? null : Objects.toString(finding.auditId()),
                finding.sealId() == 0 ? null : finding.sealId(),
                isFile ? finding.line() : null,
                sentence(finding, isFile));
    }
}
