package app.pathfinder.desktop.record;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/** A box with things to choose from, which may change while one of them is chosen. JavaFX thread. */
public final class Choices<T> {
    private final ComboBox<T> box;
    private final ObjectProperty<T> chosen;
    private final Function<T, String> names;
    private boolean showing;

    private Choices(ComboBox<T> box, ObjectProperty<T> chosen, Function<T, String> names) {
        this.box = box;
        this.chosen = chosen;
        this.names = names;
    }

    /**
     * Binds a box to what is chosen; there is always something chosen.
     *
     * @param names what a person reads of a thing
     */
    public static <T> Choices<T> bind(ComboBox<T> box, ObjectProperty<T> chosen, Function<T, String> names) {
        var choices = new Choices<>(box, chosen, names);
        choices.listen();
        return choices;
    }

    /** Offers these, and no others; what is chosen stays, even if it is not among them. */
    public void offer(List<T> things) {
        showing = true;
        box.getItems().setAll(things);
        box.setValue(chosen.get());
        // A name may be another one than before, though the thing is the same.
        box.setButtonCell(new Cell());
        showing = false;
    }

    private void listen() {
        box.setConverter(new Converter());
        box.setCellFactory(view -> new Cell());
        box.setButtonCell(new Cell());
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                chosen.set(now);
            }
        });
        chosen.subscribe(now -> {
            showing = true;
            box.setValue(now);
            showing = false;
        });
    }

    private final class Cell extends ListCell<T> {
        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : names.apply(item));
        }
    }

    /** What the keyboard searches in and a screen reader reads. */
    private final class Converter extends StringConverter<T> {
        @Override
        public String toString(T item) {
            return item == null ? "" : names.apply(item);
        }

        @Override
        public T fromString(String name) {
            return chosen.get();
        }
    }
}
