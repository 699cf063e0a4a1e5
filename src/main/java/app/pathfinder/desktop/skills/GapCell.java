package app.pathfinder.desktop.skills;

import app.pathfinder.core.career.SkillGap.Entry;
import app.pathfinder.core.career.SkillGap.Standing;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A skill that a role asks for: how it stands, the level there is and the level it needs, and what to do about it. */
final class GapCell extends ListCell<Entry> {
    private final SkillWords words;
    private final Messages messages;
    private final Label name = new Label();
    private final Label explanation = new Label();
    private final Label standing = new Label();
    private final LevelDots level;
    private final Button action = new Button();
    private final HBox content;

    /** @param act is told the skill to do something about */
    GapCell(SkillWords words, Messages messages, Consumer<Entry> act) {
        this.words = words;
        this.messages = messages;
        level = new LevelDots(messages);
        action.setMinWidth(USE_PREF_SIZE);
        action.getStyleClass().add("gap-action");
        action.setFocusTraversable(false);
        action.setOnAction(event -> act.accept(getItem()));
        standing.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("record-title");
        explanation.getStyleClass().add("hint");
        var texts = new VBox(name, explanation);
        texts.getStyleClass().add("record-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        content = new HBox(texts, standing, level, action);
        content.getStyleClass().add("record-cell-content");
        getStyleClass().addAll("record-cell", "gap-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(entry);
            setGraphic(content);
        }
    }

    private void show(Entry entry) {
        var how = entry.standing();
        var asked = entry.required();
        name.setText(asked.name());
        explanation.setText(words.category(asked.category()) + " · "
                + messages.text("skills.gap." + how, entry.level(), asked.level()));
        standing.setText(messages.text(how.nameKey()));
        standing.getStyleClass().setAll("label", "badge", "standing", how.name().toLowerCase(Locale.ROOT));
        level.show(entry.level(), asked.level());
        action.setText(messages.text(isToAdd(entry) ? "skills.gap.add" : "skills.gap.show"));
        action.setAccessibleText(action.getText() + ", " + asked.name());
        Visibility.show(action, !isToAdd(entry) || !asked.retired());
        setAccessibleText(name.getText() + ", " + standing.getText() + ", " + explanation.getText());
    }

    /** Whether the person would have to state the skill; of all others there is something to look at. */
    static boolean isToAdd(Entry entry) {
        return entry.standing() == Standing.MISSING;
    }
}
