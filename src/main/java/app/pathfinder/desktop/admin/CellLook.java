package app.pathfinder.desktop.admin;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Sets up columns whose cells show a whole row's item, each in its way. JavaFX thread. */
public final class CellLook {
    private CellLook() {}

    /** What a cell shows of an item: its text, and what its tooltip adds; an empty tooltip is none. */
    public record Shown(String text, String tooltip) {
        public static Shown plain(String text) {
            return new Shown(text, "");
        }
    }

    /** A column of texts. */
    public static <S> void text(TableColumn<S, S> column, Function<S, Shown> look) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(tableColumn -> new TextCell<>(look));
    }

    /** A column of nodes: one is made for each visible row and then filled anew with each item that comes by. */
    public static <S, N extends Node> void node(TableColumn<S, S> column, Supplier<N> make, BiConsumer<N, S> fill) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(tableColumn -> new NodeCell<>(make.get(), fill));
    }

    private static final class TextCell<S> extends TableCell<S, S> {
        private final Function<S, Shown> look;
        private final Tooltip tooltip = new Tooltip();

        TextCell(Function<S, Shown> look) {
            this.look = look;
        }

        @Override
        protected void updateItem(S item, boolean empty) {
            super.updateItem(item, empty);
            var shown = empty || item == null ? Shown.plain("") : look.apply(item);
            setText(shown.text());
            tooltip.setText(shown.tooltip());
            setTooltip(shown.tooltip().isEmpty() ? null : tooltip);
        }
    }

    private static final class NodeCell<S, N extends Node> extends TableCell<S, S> {
        private final N node;
        private final BiConsumer<N, S> fill;

        NodeCell(N node, BiConsumer<N, S> fill) {
            this.node = node;
            this.fill = fill;
        }

        @Override
        protected void updateItem(S item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setText(null);
            } else {
                fill.accept(node, item);
                setGraphic(node);
            }
        }
    }
}
