package app.pathfinder.desktop.profiles;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One thing to choose, with its tick. */
final class ChoiceCell<T> extends ListCell<Choice<T>> {
    private final Messages messages;
    private final CheckBox tick = new CheckBox();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox content;
    private final ChangeListener<Boolean> describe = (ticked, before, now) -> describe();
    private @Nullable Choice<T> bound;

    ChoiceCell(Messages messages) {
        this.messages = messages;
        detail.getStyleClass().add("hint");
        Visibility.showWhen(detail, detail.textProperty().isNotEmpty());
        var texts = new VBox(title, detail);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        content = new HBox(tick, texts);
        content.getStyleClass().add("choice");
        tick.setFocusTraversable(false);
        // The cell takes the width of the list instead of asking for that of its longest text.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Choice<T> item, boolean empty) {
        super.updateItem(item, empty);
        if (bound != null) {
            tick.selectedProperty().unbindBidirectional(bound.tickedProperty());
            bound.tickedProperty().removeListener(describe);
            bound = null;
        }
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            bound = item;
            title.setText(item.title());
            detail.setText(item.detail().replaceAll("\\s+", " "));
            tick.setAccessibleText(item.title());
            tick.selectedProperty().bindBidirectional(item.tickedProperty());
            item.tickedProperty().addListener(describe);
            setGraphic(content);
            describe();
        }
    }

    private void describe() {
        if (bound != null) {
            setAccessibleText(messages.text(
                    bound.tickedProperty().get() ? "profiles.choice.chosen" : "profiles.choice.left-out",
                    bound.title(),
                    bound.detail()));
        }
    }
}
