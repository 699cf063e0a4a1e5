package app.pathfinder.desktop.achievements;

import app.pathfinder.core.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** In which years achievements were reached, and how many of them are put in a number. */
final class YearChart extends HBox {
    private final Messages messages;

    YearChart(Messages messages) {
        this.messages = messages;
        getStyleClass().add("year-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(List<YearColumn> columns) {
        var most = columns.stream().mapToLong(YearColumn::count).max().orElse(0);
        getChildren().setAll(columns.stream().map(column -> node(column, most)).toList());
        setAccessibleText(messages.text("achievements.years.accessible") + " "
                + columns.stream().map(this::words).collect(Collectors.joining("; ")));
    }

    private VBox node(YearColumn column, long most) {
        var bar = new YearBar();
        bar.show(column, most);
        var label = new Label(label(column));
        label.getStyleClass().add("hint");
        label.setMinWidth(0);
        var node = new VBox(bar, label);
        node.getStyleClass().add("year-column");
        // Large texts leave little room; the words are in the tooltip too.
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> Math.ceil(node.getWidth()) >= Math.floor(label.prefWidth(USE_COMPUTED_SIZE)),
                        node.widthProperty(),
                        label.fontProperty()));
        Tooltip.install(node, new Tooltip(words(column)));
        return node;
    }

    /** Years have room for two digits only. */
    private String label(YearColumn column) {
        return column.kind() == YearColumn.Kind.YEAR
                ? messages.text("achievements.years.short", "%02d".formatted(Math.floorMod(year(column), 100)))
                : messages.text(key(column) + ".short");
    }

    private String words(YearColumn column) {
        return messages.text(key(column), Integer.toString(year(column)), column.withNumber(), column.withoutNumber());
    }

    private static int year(YearColumn column) {
        return column.year() == null ? 0 : column.year();
    }

    private static String key(YearColumn column) {
        return switch (column.kind()) {
            case EARLIER -> "achievements.years.earlier";
            case YEAR -> "achievements.years.year";
            case UNDATED -> "achievements.years.undated";
        };
    }
}
