package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How far an objective has come: a bar and a number. */
public final class ProgressMeter extends HBox {
    private final Messages messages;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label number = new Label();

    public ProgressMeter(Messages messages) {
        this.messages = messages;
        getStyleClass().add("progress-meter");
        number.getStyleClass().add("progress-number");
        number.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        setHgrow(bar, Priority.ALWAYS);
        getChildren().setAll(bar, number);
    }

    public void show(int percent) {
        bar.setProgress(percent / 100.0);
        number.setText(text(percent));
        bar.setAccessibleText(number.getText());
    }

    private String text(int percent) {
        return messages.text("objectives.percent", percent);
    }
}
