package app.pathfinder.desktop.record;

import app.pathfinder.core.record.RecordField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;

/** What stands in the fields of an editor, each as a text exactly as it was typed or chosen. JavaFX thread. */
public final class FieldTexts {
    /** Of no fields at all. */
    static final FieldTexts NONE = new FieldTexts();

    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

    private record Entry<T>(Property<T> property, Function<T, String> write, Function<String, T> read) {
        String text() {
            return write.apply(property.getValue());
        }

        void show(String text) {
            property.setValue(read.apply(text));
        }
    }

    /** Adds a field that is typed in. */
    public FieldTexts text(RecordField field, StringProperty property) {
        return add(field.name(), property, text -> text == null ? "" : text, text -> text);
    }

    /** Adds a field whose text depends on the language, which may be another one when it is shown again. */
    public FieldTexts text(
            RecordField field, StringProperty property, UnaryOperator<String> write, UnaryOperator<String> read) {
        return add(field.name(), property, write, read);
    }

    /**
     * Adds a field in which something is chosen.
     *
     * @param read throws {@link IllegalArgumentException} for a text that stands for nothing
     */
    public <T> FieldTexts choice(
            RecordField field, ObjectProperty<T> property, Function<T, String> write, Function<String, T> read) {
        return add(field.name(), property, write, read);
    }

    /** Adds something that is so or not. */
    public FieldTexts flag(String name, BooleanProperty property) {
        return add(name, property, String::valueOf, Boolean::valueOf);
    }

    private <T> FieldTexts add(String name, Property<T> property, Function<T, String> write, Function<String, T> read) {
        entries.put(name, new Entry<>(property, write, read));
        return this;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Tells of every change of any field. */
    public void onChange(Runnable listener) {
        entries.values().forEach(entry -> entry.property().addListener(change -> listener.run()));
    }

    /** All fields as they are. */
    public Map<String, String> now() {
        var texts = new LinkedHashMap<String, String>();
        entries.forEach((name, entry) -> texts.put(name, entry.text()));
        return texts;
    }

    /** Fills the fields; one that the texts do not know, or that cannot be understood any more, stays as it is. */
    public void show(Map<String, String> texts) {
        entries.forEach((name, entry) -> {
            var text = texts.get(name);
            if (text != null) {
                show(entry, text);
            }
        });
    }

    private static void show(Entry<?> entry, String text) {
        try {
            entry.show(text);
        } catch (IllegalArgumentException e) {
            // Such as a choice that an older version of the program had; the other fields are worth having.
            return;
        }
    }
}
