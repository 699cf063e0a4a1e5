package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.CountText;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How many of a batch's users were tried, as a bar and in figures. */
final class BatchBar extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ProgressBar bar = new ProgressBar();
    private final Label text = new Label();

    BatchBar() {
        getStyleClass().add("batch-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(USE_PREF_SIZE);
        setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(bar, text);
    }

    void show(Batch batch, Messages messages) {
        var counts = batch.counts();
        var tried = counts.done() + counts.failed();
        var figures = messages.text("admin-work.tried", CountText.of(tried), CountText.of(counts.total()));
        bar.setProgress(counts.total() == 0 ? 1 : (double) tried / counts.total());
        bar.setAccessibleText(figures);
        bar.pseudoClassStateChanged(FAILED, counts.failed() > 0);
        text.setText(figures);
    }
}
