package app.pathfinder.desktop.record;

import app.pathfinder.core.objective.Objective;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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

    /** With the day and how far it is. */
    public void show(Objective objective) {
        show(objective, texts.of(objective));
    }

    /** With how far the day is, where there is little room; the whole stands in the tooltip. */
    public void showBriefly(Objective objective) {
        show(objective, texts.brief(objective));
        setTooltip(new Tooltip(texts.of(objective)));
    }

    private void show(Objective objective, String text) {
        var isOverdue = texts.isOverdue(objective);
        icon.setIconCode(isOverdue ? Feather.ALERT_CIRCLE : Feather.CALENDAR);
        setText(text);
        pseudoClassStateChanged(OVERDUE, isOverdue);
    }
}
