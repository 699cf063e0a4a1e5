package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** When an objective is to be reached; what is overdue is said in words, with a sign and in colour. */
final class DueLabel extends Label {
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final DueText texts;
    private final FontIcon icon = new FontIcon();

    DueLabel(DueText texts) {
        this.texts = texts;
        icon.getStyleClass().add("small-icon");
        getStyleClass().add("due");
        setGraphic(icon);
    }

    void show(Objective objective) {
        var isOverdue = texts.isOverdue(objective);
        icon.setIconCode(isOverdue ? Feather.ALERT_CIRCLE : Feather.CALENDAR);
        setText(texts.of(objective));
        pseudoClassStateChanged(OVERDUE, isOverdue);
    }
}
