package app.pathfinder.desktop.record;

import app.pathfinder.core.objective.Objective;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** When an objective is to be reached; what is overdue is said in words, with a sign and in colour. */
public final class DueLabel extends Label {
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final DueText texts;
    private final FontIcon icon = new FontIcon();

    public DueLabel(DueText texts) {
        this.texts = texts;
        icon.getStyleClass().add("small-icon");
        getStyleClass().add("due");
        setGraphic(icon);
    }

    public void show(Objective objective) {
        var isOverdue = texts.isOverdue(objective);
        icon.setIconCode(isOverdue ? Feather.ALERT_CIRCLE : Feather.CALENDAR);
        setText(texts.of(objective));
        pseudoClassStateChanged(OVERDUE, isOverdue);
    }
}
