package app.pathfinder.desktop.experiences;

import app.pathfinder.core.skill.ListedSkill;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A skill with what can be said about it; while it is pointed at, so are the words that show it. */
final class SkillChip extends HBox {
    private final ExperienceSkillsModel model;
    private final Messages messages;
    private final ListedSkill skill;
    private final boolean isSuggested;

    SkillChip(ListedSkill skill, ExperienceSkillsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.skill = skill;
        isSuggested = skill.mapping().content().status() == SkillStatus.SUGGESTED;
        getStyleClass().setAll("skill-chip", isSuggested ? "suggested" : "confirmed");
        var name = new Label(model.name(skill));
        if (!isSuggested) {
            name.setGraphic(icon(Feather.CHECK));
        }
        getChildren().add(name);
        if (isSuggested) {
            getChildren().add(button(Feather.CHECK, "experiences.skills.confirm", () -> model.confirm(skill)));
        }
        getChildren().add(button(Feather.X, "experiences.skills.reject", () -> model.reject(skill)));
        hoverProperty().addListener(property -> point());
        focusWithinProperty().addListener(property -> point());
    }

    boolean isSuggested() {
        return isSuggested;
    }

    /** Gives the keyboard to its first answer. */
    void focus() {
        getChildren().get(1).requestFocus();
    }

    private void point() {
        model.pointAt(isHover() || isFocusWithin() ? skill : null);
    }

    private Button button(Feather symbol, String textKey, Runnable action) {
        var text = messages.text(textKey, model.name(skill));
        var button = new Button(null, icon(symbol));
        button.getStyleClass().setAll("chip-button");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static FontIcon icon(Feather symbol) {
        var icon = new FontIcon(symbol);
        icon.getStyleClass().add("chip-icon");
        return icon;
    }
}
