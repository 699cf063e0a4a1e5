package app.pathfinder.desktop.admin;

import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.monitoring.TableStatistics;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.CellLook.Shown;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tables of one user with rows and exact sizes; one that is missing says so. */
public final class TableSetView extends TableView<TableStatistics> {
    private static final double PART = 20;

    public TableSetView() {
        getStyleClass().add("table-set");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setPlaceholder(new Label());
    }

    public void bind(TableSetModel model, Messages messages, TimeText times) {
        var name = column(messages.text("admin-tables.set.table"));
        CellLook.node(name, Label::new, TableSetView::showName);
        var rows = column(messages.text("admin-tables.column.rows"));
        CellLook.text(
                rows,
                table -> table.exists()
                        ? new Shown(CountText.of(table.rows()), times.age(table.figuresAt()))
                        : Shown.plain("–"));
        rows.getStyleClass().add("number");
        var space = column(messages.text("admin-tables.column.space"));
        CellLook.text(space, table -> table.exists() ? space(table, messages) : missing(messages));
        space.getStyleClass().add("number");
        share(name, 10);
        share(rows, 4);
        share(space, 5);
        getColumns().setAll(List.of(name, rows, space));
        setAccessibleText(messages.text("admin-tables.set.title"));
        setItems(model.tables());
    }

    private static TableColumn<TableStatistics, TableStatistics> column(String title) {
        var column = new TableColumn<TableStatistics, TableStatistics>(title);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** The policy shares the width out in proportion to what the columns prefer. */
    private static void share(TableColumn<TableStatistics, TableStatistics> column, int parts) {
        column.setMinWidth(parts);
        column.setPrefWidth(parts * PART);
    }

    private static Shown missing(Messages messages) {
        return Shown.plain(messages.text("admin-tables.set.missing"));
    }

    private static Shown space(TableStatistics table, Messages messages) {
        return new Shown(
                ByteSize.text(table.bytes()),
                messages.text(
                        "admin-tables.set.space.exact", CountText.of(table.bytes()), CountText.of(table.indexBytes())));
    }

    private static void showName(Label label, TableStatistics table) {
        label.setText(table.table());
        label.setGraphic(null);
        if (!table.exists()) {
            var icon = new FontIcon(Feather.ALERT_TRIANGLE);
            icon.getStyleClass().addAll("small-icon", "warning-icon");
            label.setGraphic(icon);
        }
    }
}
