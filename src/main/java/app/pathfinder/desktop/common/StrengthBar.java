package app.pathfinder.desktop.common;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Five steps from very weak to very strong, with the word beside them so that colour is not all that tells. */
public final class StrengthBar extends HBox {
    private static final int STEPS = 5;

    private final IntegerProperty score = new SimpleIntegerProperty(this, "score", PasswordMeter.UNKNOWN);
    private final Label word = new Label();
    private String words = "";

    public StrengthBar() {
        getStyleClass().add("strength-bar");
        for (int step = 0; step < STEPS; step++) {
            getChildren().add(segment());
        }
        word.getStyleClass().add("strength-word");
        getChildren().add(word);
        score.subscribe(now -> show(now.intValue()));
    }

    private static Region segment() {
        var segment = new Region();
        segment.getStyleClass().add("strength-segment");
        HBox.setHgrow(segment, Priority.ALWAYS);
        return segment;
    }

    private void show(int now) {
        for (int step = 0; step < STEPS; step++) {
            var classes = getChildren().get(step).getStyleClass();
            classes.setAll("strength-segment");
            if (step <= now) {
                classes.add("strength-" + now);
            }
        }
        word.setText(now < 0 || words.isEmpty() ? "" : words.split("\\|", -1)[now]);
        setAccessibleText(word.getText());
    }

    public IntegerProperty scoreProperty() {
        return score;
    }

    /** The words for the five steps, separated by bars. */
    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
        show(score.get());
    }
}
