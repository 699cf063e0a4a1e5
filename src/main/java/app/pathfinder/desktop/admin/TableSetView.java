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
    public TableSetView() {
        getStyleClass().add("table-set");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label());
    }

    public void bind(TableSetModel model, Messages messages, TimeText times) {
        var name = column(messages.text("admin-tables.set.table"));
        CellLook.node(name, Label::new, (label, table) -> showName(label, table, messages));
        var rows = column(messages.text("admin-tables.column.rows"));
        CellLook.text(
                rows,
                table -> table.exists()
                        ? new Shown(CountText.of(table.rows()), times.age(table.figuresAt()))
                        : Shown.plain("–"));
        rows.getStyleClass().add("number");
        var space = column(messages.text("admin-tables.column.space"));
        CellLook.text(space, table -> table.exists() ? space(table, messages) : Shown.plain("–"));
        space.getStyleClass().add("number");
        name.getStyleClass().add("table-name");
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

    private static Shown space(TableStatistics table, Messages messages) {
        return new Shown(
                ByteSize.text(table.bytes()),
                messages.text(
                        "admin-tables.set.space.exact",
                        CountText.of(table.bytes()),
                        CountText.of(table.indexBytes())));
    }

    private static void showName(Label label, TableStatistics table, Messages messages) {
        if (table.exists()) {
            label.setText(table.table());
            label.setGraphic(null);
        } else {
            label.setText(messages.text("admin-tables.set.missing", table.table()));
            var icon = new FontIcon(Feather.ALERT_TRIANGLE);
            icon.getStyleClass().addAll("small-icon", "warning-icon");
            label.setGraphic(icon);
        }
    }
}
