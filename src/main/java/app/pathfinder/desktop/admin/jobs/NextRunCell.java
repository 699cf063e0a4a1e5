package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.desktop.common.Visibility;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** When a job runs next, with a warning where nobody runs it. */
final class NextRunCell extends VBox {
    private final Label when = new Label();
    private final Label detail = new Label();
    private final FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Tooltip whole = new Tooltip();

    NextRunCell() {
        getStyleClass().add("name-cell");
        detail.getStyleClass().add("hint");
        warning.getStyleClass().addAll("small-icon", "warning-icon");
        getChildren().addAll(when, detail);
    }

    void show(NextRunText.Next next) {
        when.setText(next.when());
        when.setGraphic(next.isLate() ? warning : null);
        detail.setText(next.detail());
        Visibility.show(detail, !next.detail().isEmpty());
        whole.setText(next.sentence());
        when.setTooltip(whole);
        detail.setTooltip(whole);
    }
}
