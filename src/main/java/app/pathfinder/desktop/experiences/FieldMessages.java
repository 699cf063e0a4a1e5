package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.text.Messages;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The sentence under each field: empty while the field is right, and until the person has been in it or tried to save.
 * JavaFX thread.
 */
final class FieldMessages {
    private final Messages messages;
    private final Map<ExperienceField, ReadOnlyStringWrapper> texts = new EnumMap<>(ExperienceField.class);
    private final Set<ExperienceField> touched = EnumSet.noneOf(ExperienceField.class);
    private List<FieldError> errors = List.of();

    FieldMessages(Messages messages) {
        this.messages = messages;
        for (var field : ExperienceField.values()) {
            texts.put(field, new ReadOnlyStringWrapper(""));
        }
    }

    ReadOnlyStringProperty of(ExperienceField field) {
        return wrapper(field).getReadOnlyProperty();
    }

    void update(List<FieldError> found) {
        errors = List.copyOf(found);
        refresh();
    }

    void touch(ExperienceField field) {
        if (touched.add(field)) {
            refresh();
        }
    }

    void touchAll() {
        touched.addAll(EnumSet.allOf(ExperienceField.class));
        refresh();
    }

    void untouchAll() {
        touched.clear();
        refresh();
    }

    private void refresh() {
        texts.forEach((field, text) -> text.set(sentence(field)));
    }

    private String sentence(ExperienceField field) {
        return errors.stream()
                .filter(error -> error.field() == field && touched.contains(field))
                .findFirst()
                .map(error ->
                        messages.text(error.messageKey(), error.arguments().toArray()))
                .orElse("");
    }

    private ReadOnlyStringWrapper wrapper(ExperienceField field) {
        var wrapper = texts.get(field);
        if (wrapper == null) {
            throw new IllegalStateException(field.name());
        }
        return wrapper;
    }
}
