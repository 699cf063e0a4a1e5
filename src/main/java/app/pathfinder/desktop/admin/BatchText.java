package app.pathfinder.desktop.admin;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;

/** Batches and their items in words. Thread-safe. */
public final class BatchText {
    private final Messages messages;

    @Inject
    public BatchText(Messages messages) {
        this.messages = messages;
    }

    public String kind(Batch batch) {
        return messages.text("provisioning.batch.kind." + batch.kind());
    }

    /** Where it stands; also that its program is gone. */
    public String state(Batch batch) {
        return messages.text("provisioning.batch.state."
                + (batch.isOrphaned() ? "ORPHANED" : batch.state().name()));
    }

    /** How many users it reached. */
    public String outcome(Batch batch) {
        var counts = batch.counts();
        return messages.text(
                "admin-users.batch.outcome",
                CountText.of(counts.done()),
                CountText.of(counts.total()),
                counts.failed());
    }

    /** Why it does not go on, in a sentence; empty unless it was stopped. */
    public String stopReason(Batch batch) {
        var reason = batch.stopReason();
        if (reason == null) {
            return "";
        }
        return reason.equals(Batch.TOO_MANY_FAILURES)
                ? messages.text("admin-users.batch.too-many", Math.round(batch.maxFailedShare() * 100))
                : messages.text("admin-users.batch.stopped-by", problem(reason));
    }

    /** Only the kind of problem is kept, not what it was about. */
    private String problem(String kind) {
        var key = "admin-users.batch.reason." + kind;
        return messages.containsKey(key) ? messages.text(key) : messages.text("admin-users.batch.reason.other", kind);
    }

    /** Who began it. */
    public String starter(Batch batch) {
        var name = batch.startedByName();
        if (name != null) {
            return name;
        }
        return messages.text(batch.startedBy() == null ? "admin-users.batch.by-nobody" : "admin-users.batch.by-gone");
    }

    public String state(BatchItem item) {
        return messages.text("provisioning.item." + item.state());
    }

    /** Why an item failed, in a few words; empty if it did not. */
    public String reason(BatchItem item) {
        return item.errorCode() == null ? "" : messages.failure(item.errorCode());
    }
}
