package app.pathfinder.desktop.mydata;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Columns that show words. JavaFX thread. */
final class Columns {
    private Columns() {}

    static <T> void text(TableColumn<T, String> column, Function<T, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())).getReadOnlyProperty());
        column.setCellFactory(any -> new WrappingCell<>());
        column.setSortable(false);
        column.setReorderable(false);
    }

    /** Takes more lines where text is large, rather than leaving out the end. */
    private static final class WrappingCell<T> extends TableCell<T, String> {
        WrappingCell() {
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }
}
