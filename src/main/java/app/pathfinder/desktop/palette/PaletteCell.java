package app.pathfinder.desktop.palette;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.RecordLook;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the palette: what it does or which record it is, and with which keys or why not. */
final class PaletteCell extends ListCell<PaletteItem> {
    private static final PseudoClass CANNOT = PseudoClass.getPseudoClass("cannot");

    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private final StackPane tile = new StackPane(icon);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label kind = new Label();
    private final Label keys = new Label();
    private final HBox content;

    PaletteCell(Messages messages) {
        this.messages = messages;
        var texts = new VBox(title, detail);
        texts.getStyleClass().add("record-texts");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        content = new HBox(tile, texts, space, kind, keys);
        content.getStyleClass().add("record-cell-content");
        getStyleClass().add("palette-cell");
        title.getStyleClass().add("palette-title");
        detail.getStyleClass().add("hint");
        kind.getStyleClass().add("hint");
        keys.getStyleClass().add("key-cap");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Visibility.showWhen(detail, detail.textProperty().isNotEmpty());
        Visibility.showWhen(keys, keys.textProperty().isNotEmpty());
        // The cell takes the width of the list instead of asking for that of its longest text.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        var nothing = empty || item == null;
        setGraphic(nothing ? null : content);
        pseudoClassStateChanged(CANNOT, !nothing && !item.canRun());
        if (!nothing) {
            show(item);
        }
        setAccessibleText(nothing ? null : spoken(item, messages));
    }

    private void show(PaletteItem item) {
        var records = item.records();
        if (records == null) {
            icon.setIconLiteral(item.icon());
            tile.getStyleClass().setAll("record-tile", "command-tile");
        } else {
            icon.setIconCode(RecordLook.icon(records));
            tile.getStyleClass().setAll("record-tile", RecordLook.styleClass(records));
        }
        title.setText(item.title());
        detail.setText(item.canRun() ? item.detail() : item.obstacle());
        kind.setText(kind(item, messages));
        keys.setText(item.keys());
    }

    private static String kind(PaletteItem item, Messages messages) {
        var records = item.records();
        return records == null ? "" : messages.text(records.nameKey());
    }

    /** What a screen reader says of a line. */
    static String spoken(PaletteItem item, Messages messages) {
        return Stream.of(
                        item.title(),
                        kind(item, messages),
                        item.canRun() ? item.detail() : messages.text("palette.cannot", item.obstacle()),
                        item.keys())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
