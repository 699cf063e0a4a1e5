package app.pathfinder.desktop.mydata;

import app.pathfinder.core.portability.ImportItem;
import app.pathfinder.core.portability.ImportItem.Effect;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One addition or change with its tick. */
final class PlanItemCell extends ListCell<ImportItem> {
    private final ImportModel model;
    private final ChangeWords words;
    private final Messages messages;
    private final CheckBox tick = new CheckBox();
    private final Label title = new Label();
    private final Label effect = new Label();
    private final Label about = new Label();
    private final Label changes = new Label();
    private final Label conflict = new Label();
    private final HBox line = new HBox();

    PlanItemCell(ImportModel model, ChangeWords words, Messages messages) {
        this.model = model;
        this.words = words;
        this.messages = messages;
        title.getStyleClass().add("name");
        about.getStyleClass().add("hint");
        changes.getStyleClass().add("changes");
        conflict.getStyleClass().add("warning-text");
        effect.setMinWidth(Region.USE_PREF_SIZE);
        for (var wrapping : new Label[] {title, about, changes, conflict}) {
            wrapping.setWrapText(true);
            wrapping.setMinHeight(Region.USE_PREF_SIZE);
        }
        var texts = new VBox(title, about, changes, conflict);
        texts.getStyleClass().add("plan-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        line.getStyleClass().add("plan-line");
        line.setAlignment(Pos.TOP_LEFT);
        line.getChildren().addAll(tick, texts, effect);
        tick.setOnAction(event -> accept(tick.isSelected()));
        tick.setFocusTraversable(false);
        // As wide as the list, so that long texts wrap.
        setPrefWidth(0);
    }

    private void accept(boolean accepted) {
        var item = getItem();
        if (item != null) {
            model.tick(item, accepted);
        }
    }

    @Override
    protected void updateItem(@Nullable ImportItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        show(item);
        setGraphic(line);
    }

    private void show(ImportItem item) {
        var isAddition = item.effect() == Effect.ADDITION;
        tick.setSelected(model.isTicked(item));
        title.setText(item.title());
        about.setText(words.about(item));
        changes.setText(words.changes(item));
        Visibility.show(changes, !isAddition);
        var found = item.conflict();
        conflict.setText(found == null ? "" : messages.text(found.sentenceKey()));
        Visibility.show(conflict, found != null);
        effect.setText(messages.text(isAddition ? "mydata.import.addition" : "mydata.import.changed"));
        effect.getStyleClass().setAll("label", "badge", isAddition ? "success" : "accent");
        var name = messages.text("mydata.import.tick", effect.getText(), item.title(), about.getText());
        tick.setAccessibleText(name);
        setAccessibleText(name + " " + changes.getText() + " " + conflict.getText());
    }
}
