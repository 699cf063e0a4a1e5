package app.pathfinder.core.experience;

import java.util.List;

/** Why the value of one field is not acceptable, as a message key and what its placeholders stand for. */
public record FieldError(ExperienceField field, String messageKey, List<Object> arguments) {
    public FieldError {
        arguments = List.copyOf(arguments);
    }

    static FieldError of(ExperienceField field, String name, Object... arguments) {
        return new FieldError(field, "experiences.error." + name, List.of(arguments));
    }
}
