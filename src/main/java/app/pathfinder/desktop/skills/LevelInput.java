package app.pathfinder.desktop.skills;

import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A level to choose: five buttons, of which the chosen one takes the choice back when it is pressed again. */
final class LevelInput extends HBox {
    private final Messages messages;
    private final IntConsumer chosen;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Label meaning = new Label();
    private int level;

    /** @param chosen is told the level that the person chooses; 0 for none */
    LevelInput(Messages messages, IntConsumer chosen) {
        this.messages = messages;
        this.chosen = chosen;
        getStyleClass().add("level-input");
        meaning.getStyleClass().add("muted");
        for (var number = 1; number <= LevelDots.HIGHEST; number++) {
            buttons.add(button(number));
        }
        var row = new HBox();
        row.getChildren().setAll(buttons);
        row.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(row, meaning);
        show(SkillFields.UNRATED);
    }

    /** Shows a level; 0 for none. */
    void show(int now) {
        level = now;
        for (var place = 0; place < buttons.size(); place++) {
            buttons.get(place).setSelected(place + 1 == now);
        }
        meaning.setText(messages.text("skills.level.meaning." + now));
    }

    /** Gives the keyboard to the chosen level, or the first. */
    @Override
    public void requestFocus() {
        buttons.get(Math.max(0, level - 1)).requestFocus();
    }

    private ToggleButton button(int number) {
        var button = new ToggleButton(Integer.toString(number));
        var text = messages.text("skills.level." + number);
        button.getStyleClass().add(style(number));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(event -> choose(level == number ? SkillFields.UNRATED : number));
        return button;
    }

    /** Shows what is so until whoever was told shows the choice: it may not be storable. */
    private void choose(int number) {
        show(level);
        chosen.accept(number);
    }

    private static String style(int number) {
        if (number == 1) {
            return "left-pill";
        }
        return number == LevelDots.HIGHEST ? "right-pill" : "center-pill";
    }
}
