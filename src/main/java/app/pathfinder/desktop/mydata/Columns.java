package app.pathfinder.desktop.mydata;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/** Columns that show words. JavaFX thread. */
final class Columns {
    private Columns() {}

    static <T> void text(TableColumn<T, String> column, Function<T, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())).getReadOnlyProperty());
        column.setSortable(false);
        column.setReorderable(false);
    }
}
