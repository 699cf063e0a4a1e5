package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.DueLabel;
import app.pathfinder.desktop.record.DueText;
import app.pathfinder.desktop.record.ProgressMeter;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One objective in the list: what, on which way, how far, and until when. */
final class ObjectiveCell extends ListCell<Stored<Objective>> {
    private final ObjectiveWords words;
    private final Messages messages;
    private final IntConsumer shown;

    private final FontIcon icon = new FontIcon();
    private final StackPane tile = new StackPane(icon);
    private final Label title = new Label();
    private final StatusBadge badge;
    private final Label where = new Label();
    private final ProgressMeter progress;
    private final DueLabel due;
    private final Tooltip tooltip = new Tooltip();
    private final HBox content;

    /** @param shown is told the place of each record that comes into view */
    ObjectiveCell(ObjectiveWords words, DueText dueTexts, Messages messages, IntConsumer shown) {
        this.words = words;
        this.messages = messages;
        this.shown = shown;
        this.badge = new StatusBadge(messages);
        this.progress = new ProgressMeter(messages);
        this.due = new DueLabel(dueTexts);
        content = new HBox(tile, texts());
        content.getStyleClass().add("record-cell-content");
        getStyleClass().add("record-cell");
        title.getStyleClass().add("record-title");
        where.getStyleClass().add("record-where");
        Visibility.showWhen(where, where.textProperty().isNotEmpty());
        // The cell takes the width of the list instead of asking for that of its longest text.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Stored<Objective> item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            show(item.content());
            setGraphic(content);
            shown.accept(getIndex());
        }
    }

    private VBox texts() {
        var head = new HBox(title, space(), badge);
        head.getStyleClass().add("record-head");
        var foot = new HBox(progress, due);
        foot.getStyleClass().add("objective-foot");
        var texts = new VBox(head, where, foot);
        texts.getStyleClass().add("record-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void show(Objective objective) {
        icon.setIconCode(StatusStyle.icon(objective.status()));
        tile.getStyleClass().setAll(List.of("objective-tile", StatusStyle.styleClass(objective.status())));
        title.setText(objective.title());
        badge.show(objective.status());
        where.setText(joined(" · ", words.aim(objective), words.priority(objective)));
        progress.show(objective.progress());
        due.show(objective);
        tooltip.setText(joined("\n", title.getText(), where.getText(), due.getText()));
        setTooltip(tooltip);
        setAccessibleText(joined(
                ", ",
                title.getText(),
                badge.getText(),
                where.getText(),
                messages.text("objectives.progress.accessible", objective.progress()),
                due.getText()));
    }

    private static String joined(String separator, String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
    }
}
