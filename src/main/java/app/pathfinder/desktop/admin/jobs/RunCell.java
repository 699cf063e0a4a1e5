package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.common.Visibility;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A run in the history: how it stands, when it began, how long it took; who asked and where; what became of it. */
final class RunCell extends ListCell<RunRow> {
    private final JobLook look;
    private final Label state = AccountLook.badge();
    private final Label begun = new Label();
    private final Tooltip exactly = new Tooltip();
    private final Label took = new Label();
    private final Label where = new Label();
    private final Label outcome = new Label();
    private final Label logCode = new Label();
    private final VBox content;

    RunCell(JobLook look) {
        this.look = look;
        getStyleClass().add("run-cell");
        state.setMinWidth(Region.USE_PREF_SIZE);
        begun.setTooltip(exactly);
        took.setMinWidth(Region.USE_PREF_SIZE);
        took.getStyleClass().add("hint");
        where.getStyleClass().add("hint");
        logCode.getStyleClass().add("hint");
        outcome.setWrapText(true);
        outcome.setMinHeight(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(state, begun, space, took);
        head.getStyleClass().add("row");
        content = new VBox(head, outcome, logCode, where);
        content.getStyleClass().add("run");
        // The cell takes the width of the list instead of asking for that of its longest text.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RunRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(item);
            setGraphic(content);
        }
    }

    private void show(RunRow row) {
        look.show(state, row.run().state());
        begun.setText(row.begun());
        exactly.setText(row.exactly());
        took.setText(row.took());
        where.setText(row.where());
        outcome.setText(row.outcome());
        Visibility.show(outcome, row.run().state() != JobRun.State.RUNNING);
        logCode.setText(row.logCode());
        Visibility.show(logCode, !row.logCode().isEmpty());
        setAccessibleText(
                String.join(", ", state.getText(), row.begun(), row.took(), row.outcome(), row.logCode(), row.where()));
    }
}
