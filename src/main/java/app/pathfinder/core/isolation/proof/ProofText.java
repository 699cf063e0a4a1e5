package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.text.Messages;
import java.util.Locale;

/** What a report says in sentences, wherever it is shown. Any thread. */
public final class ProofText {
    private final Messages messages;

    public ProofText(Messages messages) {
        this.messages = messages;
    }

    /** The verdict in a sentence. */
    public String sentence(ProofReport report) {
        var breached = report.cells().stream().mapToLong(CellCount::breached).sum();
        var unproven = report.cells().stream().mapToLong(CellCount::unproven).sum();
        return switch (report.verdict()) {
            case HELD -> text("sentence.HELD", report.measurements(), report.proven());
            case BREACHED ->
                text("sentence.BREACHED", breached, report.inventory().deviations(), unproven);
            case UNPROVEN -> report.proven() == 0 ? text("sentence.NOBODY") : text("sentence.UNPROVEN", unproven);
        };
    }

    /** Whose tables were measured. */
    public String scope(ProofReport report) {
        var sample = report.sample();
        return sample == null
                ? text("scope.all", report.proven(), report.provable())
                : text("scope.sample", report.proven(), report.provable());
    }

    /** Why users could not be measured. */
    public String unprovable(UnprovableUsers users) {
        return text(
                "unprovable", users.users(), text("unprovable." + users.reason().replace(' ', '-')));
    }

    /** One measurement that did not hold, on one line. */
    public String finding(ProofFinding finding) {
        return text(
                "finding",
                messages.text("isolation.report.verdict." + finding.verdict()),
                messages.text("isolation.identity." + finding.identity()),
                finding.statement().name().toLowerCase(Locale.ROOT),
                finding.table().suffix(),
                finding.userId() == null
                        ? text("specimen")
                        : text("user", finding.userId().toString()),
                finding.probe(),
                finding.control());
    }

    /** One guard that is not as it must be, on one line. */
    public String deviation(WallDeviation deviation) {
        return text(
                "deviation",
                messages.text("isolation.deviation." + deviation.kind()),
                deviation.suffix(),
                deviation.userId().toString());
    }

    private String text(String key, Object... arguments) {
        return messages.text("isolation." + key, arguments);
    }
}
