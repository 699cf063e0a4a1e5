package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.Visibility;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far work is, with a button that ends it; there only while it is under way. */
public final class WorkBar extends HBox {
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();

    public WorkBar() {
        getStyleClass().addAll("row", "work-bar");
        text.getStyleClass().add("hint");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(text.textProperty());
        cancel.setMinWidth(USE_PREF_SIZE);
        var column = new VBox(text, bar);
        column.getStyleClass().add("work-bar-column");
        setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(column, cancel);
    }

    void follow(SingleWork work, Messages messages) {
        Visibility.showWhen(this, work.busyProperty());
        cancel.setText(messages.text("common.cancel"));
        cancel.setOnAction(event -> {
            cancel.setDisable(true);
            work.cancel();
        });
        work.runningProperty().subscribe(this::show);
    }

    private void show(@Nullable RunningWork<?> running) {
        bar.progressProperty().unbind();
        text.textProperty().unbind();
        cancel.setDisable(false);
        if (running != null) {
            bar.progressProperty().bind(running.progressProperty());
            text.textProperty().bind(running.textProperty().map(step -> step.isEmpty() ? running.title() : step));
        }
    }
}
