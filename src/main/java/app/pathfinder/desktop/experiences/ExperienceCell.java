package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.timeline.PeriodText;
import app.pathfinder.desktop.timeline.TypeStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One experience in the list: what, where, when, and of which type. */
final class ExperienceCell extends ListCell<Experience> {
    /** As wide as this many letters are high, the badge has room beside the title. */
    private static final double ROOMY = 26;

    private final Messages messages;
    private final PeriodText periods;
    private final IntConsumer shown;

    private final FontIcon icon = new FontIcon();
    private final StackPane tile = new StackPane(icon);
    private final Label title = new Label();
    private final TypeBadge badge;
    private final Label where = new Label();
    private final Label when = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final HBox content;

    /** @param shown is told the place of each record that comes into view */
    ExperienceCell(Messages messages, PeriodText periods, IntConsumer shown) {
        this.messages = messages;
        this.periods = periods;
        this.shown = shown;
        this.badge = new TypeBadge(messages);
        content = new HBox(tile, texts());
        content.getStyleClass().add("record-cell-content");
        getStyleClass().add("record-cell");
        title.getStyleClass().add("record-title");
        where.getStyleClass().add("record-where");
        when.getStyleClass().add("hint");
        // Where there is little room, the tile tells the type and the title gets the room.
        Visibility.showWhen(
                badge,
                Bindings.createBooleanBinding(
                        () -> getWidth() > getFont().getSize() * ROOMY, widthProperty(), fontProperty()));
        Visibility.showWhen(where, where.textProperty().isNotEmpty());
        // The cell takes the width of the list instead of asking for that of its longest text.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Experience item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            show(item);
            setGraphic(content);
            shown.accept(getIndex());
        }
    }

    private VBox texts() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, badge);
        head.getStyleClass().add("record-head");
        var texts = new VBox(head, where, when);
        texts.getStyleClass().add("record-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private void show(Experience item) {
        icon.setIconCode(TypeStyle.icon(item.type()));
        tile.getStyleClass().setAll(List.of("type-tile", TypeStyle.styleClass(item.type())));
        title.setText(item.title());
        badge.show(item.type());
        where.setText(place(item));
        when.setText(periods.of(item.startDate(), item.endDate()));
        tooltip.setText(Stream.of(title, where, when)
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
        setTooltip(tooltip);
        setAccessibleText(String.join(
                ", ", title.getText(), messages.text(item.type().nameKey()), where.getText(), when.getText()));
    }

    static String place(Experience item) {
        return Stream.of(item.organization(), item.location())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
