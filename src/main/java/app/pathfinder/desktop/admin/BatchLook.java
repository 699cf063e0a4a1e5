package app.pathfinder.desktop.admin;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import jakarta.inject.Inject;
import javafx.scene.control.Label;

/** How states of batches and of their items look. JavaFX thread. */
public final class BatchLook {
    private final BatchText text;

    @Inject
    public BatchLook(BatchText text) {
        this.text = text;
    }

    public void show(Label badge, Batch batch) {
        AccountLook.show(badge, text.state(batch), colour(batch));
    }

    private static String colour(Batch batch) {
        if (batch.isOrphaned()) {
            return "warning";
        }
        return switch (batch.state()) {
            case RUNNING -> "accent";
            case PAUSED -> "warning";
            case STOPPED -> "danger";
            case CANCELLED -> "";
            case DONE -> batch.counts().failed() == 0 ? "success" : "warning";
        };
    }

    public void show(Label badge, BatchItem item) {
        var colour = switch (item.state()) {
            case RUNNING -> "accent";
            case DONE -> "success";
            case FAILED -> "danger";
            case WAITING, CANCELLED -> "";
        };
        AccountLook.show(badge, text.state(item), colour);
    }
}
