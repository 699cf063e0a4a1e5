package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.FieldTexts;
import app.pathfinder.desktop.record.RecordFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the editor. JavaFX thread. */
final class ExperienceFields implements RecordFields<ExperienceDraft> {
    final StringProperty title = new SimpleStringProperty("");
    final ObjectProperty<@Nullable ExperienceType> type = new SimpleObjectProperty<>();
    final StringProperty organization = new SimpleStringProperty("");
    final StringProperty location = new SimpleStringProperty("");
    final StringProperty startDate = new SimpleStringProperty("");
    final StringProperty endDate = new SimpleStringProperty("");
    final BooleanProperty current = new SimpleBooleanProperty();
    final StringProperty employmentKind = new SimpleStringProperty("");
    final StringProperty url = new SimpleStringProperty("");
    final StringProperty description = new SimpleStringProperty("");
    private final FieldTexts typed = new FieldTexts()
            .text(ExperienceField.TITLE, title)
            .choice(ExperienceField.TYPE, type, ExperienceFields::code, ExperienceType::ofCode)
            .text(ExperienceField.ORGANIZATION, organization)
            .text(ExperienceField.LOCATION, location)
            .text(ExperienceField.START_DATE, startDate)
            .text(ExperienceField.END_DATE, endDate)
            .flag("CURRENT", current)
            .text(ExperienceField.EMPLOYMENT_KIND, employmentKind)
            .text(ExperienceField.URL, url)
            .text(ExperienceField.DESCRIPTION, description);

    @Override
    public FieldTexts typed() {
        return typed;
    }

    @Override
    public void onChange(Runnable listener) {
        typed.onChange(listener);
    }

    @Override
    public void show(ExperienceDraft draft) {
        title.set(text(draft.title()));
        type.set(draft.type());
        organization.set(text(draft.organization()));
        location.set(text(draft.location()));
        startDate.set(text(draft.startDate()));
        endDate.set(text(draft.endDate()));
        current.set(draft.current());
        employmentKind.set(text(draft.employmentKind()));
        url.set(text(draft.url()));
        description.set(text(draft.description()));
    }

    @Override
    public ExperienceDraft content() {
        return new ExperienceDraft(
                title.get(),
                type.get(),
                organization.get(),
                location.get(),
                DateText.START.parse(startDate.get()).orElse(null),
                current.get() ? null : DateText.END.parse(endDate.get()).orElse(null),
                current.get(),
                employmentKind.get(),
                url.get(),
                description.get());
    }

    @Override
    public List<FieldError> errors() {
        return content().validate().stream().map(this::orUnreadable).toList();
    }

    @Override
    public boolean hasUnreadable() {
        return isUnreadable(ExperienceField.START_DATE) || isUnreadable(ExperienceField.END_DATE);
    }

    /** A date that is missing because it cannot be understood gets that as its error. */
    private FieldError orUnreadable(FieldError error) {
        return isUnreadable(error.field())
                ? new FieldError(error.field(), "record.error.date-unreadable", List.of())
                : error;
    }

    private boolean isUnreadable(RecordField field) {
        if (field == ExperienceField.START_DATE) {
            return !startDate.get().isBlank()
                    && DateText.START.parse(startDate.get()).isEmpty();
        }
        return field == ExperienceField.END_DATE
                && !current.get()
                && !endDate.get().isBlank()
                && DateText.END.parse(endDate.get()).isEmpty();
    }

    private static String code(@Nullable ExperienceType type) {
        return type == null ? "" : type.code();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String text(@Nullable LocalDate value) {
        return value == null ? "" : DateText.text(value);
    }
}
