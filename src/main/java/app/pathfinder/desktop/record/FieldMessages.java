package app.pathfinder.desktop.record;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The sentence under each field: empty while the field is right, and until the person has been in it or tried to save.
 * JavaFX thread.
 */
public final class FieldMessages {
    private final Messages messages;
    private final Map<RecordField, ReadOnlyStringWrapper> texts = new HashMap<>();
    private final Set<RecordField> touched = new HashSet<>();
    private List<FieldError> errors = List.of();
    private boolean allTouched;

    FieldMessages(Messages messages) {
        this.messages = messages;
    }

    /** What is wrong with a field. */
    public ReadOnlyStringProperty of(RecordField field) {
        return texts.computeIfAbsent(field, each -> new ReadOnlyStringWrapper(sentence(each)))
                .getReadOnlyProperty();
    }

    /** The person has been in this field. */
    public void touch(RecordField field) {
        if (touched.add(field)) {
            refresh();
        }
    }

    void update(List<FieldError> found) {
        errors = List.copyOf(found);
        refresh();
    }

    void touchAll() {
        allTouched = true;
        refresh();
    }

    void untouchAll() {
        allTouched = false;
        touched.clear();
        refresh();
    }

    private void refresh() {
        texts.forEach((field, text) -> text.set(sentence(field)));
    }

    private String sentence(RecordField field) {
        return errors.stream()
                .filter(error -> error.field().equals(field) && (allTouched || touched.contains(field)))
                .findFirst()
                .map(error ->
                        messages.text(error.messageKey(), error.arguments().toArray()))
                .orElse("");
    }
}
