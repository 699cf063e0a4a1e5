package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.common.Visibility;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The last run of a job in two lines: how it stands and when it began, and below it what became of it. */
final class LastRunCell extends VBox {
    private final Label state = AccountLook.badge();
    private final Label when = new Label();
    private final Label outcome = new Label();
    private final Tooltip exactly = new Tooltip();
    private final Tooltip whole = new Tooltip();

    LastRunCell() {
        getStyleClass().addAll("name-cell", "last-run");
        state.setMinWidth(USE_PREF_SIZE);
        outcome.getStyleClass().add("hint");
        var head = new HBox(state, when);
        head.getStyleClass().add("row");
        getChildren().addAll(head, outcome);
    }

    void show(JobRow row, JobLook look) {
        var last = row.lastState();
        Visibility.show(state, last != null);
        if (last != null) {
            look.show(state, last);
        }
        when.setText(row.lastWhen());
        exactly.setText(row.lastExactly());
        when.setTooltip(last == null ? null : exactly);
        outcome.setText(row.outcome());
        Visibility.show(outcome, !row.outcome().isEmpty());
        whole.setText(row.outcome());
        outcome.setTooltip(row.outcome().isEmpty() ? null : whole);
    }
}
