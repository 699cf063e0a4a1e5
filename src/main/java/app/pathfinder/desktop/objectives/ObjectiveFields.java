package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveField;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.FieldTexts;
import app.pathfinder.desktop.record.RecordFields;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the editor. JavaFX thread. */
final class ObjectiveFields implements RecordFields<Objective> {
    /** A new objective is one that the person wants to work on. */
    static final Objective BLANK = new Objective("", null, null, null, ObjectiveStatus.ACTIVE, null, 0, null);

    static final int NO_PRIORITY = 0;
    static final int WHOLE = 100;

    final StringProperty title = new SimpleStringProperty("");
    final ObjectProperty<UUID> careerPath = new SimpleObjectProperty<>(CareerModel.NONE);
    final ObjectProperty<UUID> role = new SimpleObjectProperty<>(CareerModel.NONE);
    final StringProperty targetDate = new SimpleStringProperty("");
    final ObjectProperty<ObjectiveStatus> status = new SimpleObjectProperty<>(ObjectiveStatus.ACTIVE);
    final ObjectProperty<Integer> priority = new SimpleObjectProperty<>(NO_PRIORITY);
    final StringProperty progress = new SimpleStringProperty("0");
    final StringProperty notes = new SimpleStringProperty("");
    private final WholeProgress wholeProgress = new WholeProgress(status, progress);
    private final FieldTexts typed = new FieldTexts()
            .text(ObjectiveField.TITLE, title)
            .choice(ObjectiveField.CAREER_PATH, careerPath, UUID::toString, UUID::fromString)
            .choice(ObjectiveField.ROLE_TEMPLATE, role, UUID::toString, UUID::fromString)
            .text(ObjectiveField.TARGET_DATE, targetDate)
            .choice(ObjectiveField.STATUS, status, ObjectiveStatus::name, ObjectiveStatus::valueOf)
            .choice(ObjectiveField.PRIORITY, priority, String::valueOf, Integer::valueOf)
            .text(ObjectiveField.PROGRESS, progress)
            .text(ObjectiveField.NOTES, notes);

    /** What is offered when an objective is achieved. */
    WholeProgress wholeProgress() {
        return wholeProgress;
    }

    @Override
    public FieldTexts typed() {
        return typed;
    }

    @Override
    public void onChange(Runnable listener) {
        typed.onChange(listener);
    }

    @Override
    public void show(Objective content) {
        var date = content.targetDate();
        title.set(content.title());
        // Not by way of the old role, which the new path may not have.
        role.set(CareerModel.NONE);
        careerPath.set(Objects.requireNonNullElse(content.careerPathId(), CareerModel.NONE));
        role.set(Objects.requireNonNullElse(content.roleTemplateId(), CareerModel.NONE));
        targetDate.set(date == null ? "" : DateText.text(date));
        status.set(content.status());
        priority.set(Objects.requireNonNullElse(content.priority(), NO_PRIORITY));
        progress.set(Integer.toString(content.progress()));
        notes.set(Objects.requireNonNullElse(content.notes(), ""));
        wholeProgress.forget();
    }

    @Override
    public Objective content() {
        return new Objective(
                title.get(),
                chosen(careerPath),
                chosen(role),
                DateText.END.parse(targetDate.get()).orElse(null),
                status.get(),
                priority.get() == NO_PRIORITY ? null : priority.get(),
                percent().orElse(0),
                notes.get());
    }

    @Override
    public List<FieldError> errors() {
        var unreadable = Stream.of(
                        error(isUnreadableDate(), ObjectiveField.TARGET_DATE, "record.error.date-unreadable"),
                        error(percent().isEmpty(), ObjectiveField.PROGRESS, "record.error.number-range", 0, WHOLE))
                .flatMap(Optional::stream)
                .toList();
        var rest = content().validate().stream()
                .filter(error ->
                        unreadable.stream().noneMatch(other -> other.field().equals(error.field())));
        return Stream.concat(rest, unreadable.stream())
                .sorted(Comparator.comparing(ObjectiveFields::field))
                .toList();
    }

    @Override
    public boolean hasUnreadable() {
        return isUnreadableDate() || percent().isEmpty();
    }

    /** The progress in percent, if what was typed is a whole number. */
    Optional<Integer> percent() {
        var text = progress.get().replace('%', ' ').strip();
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private boolean isUnreadableDate() {
        return !targetDate.get().isBlank()
                && DateText.END.parse(targetDate.get()).isEmpty();
    }

    private static @Nullable UUID chosen(ObjectProperty<UUID> choice) {
        return choice.get().equals(CareerModel.NONE) ? null : choice.get();
    }

    private static Optional<FieldError> error(boolean isWrong, ObjectiveField field, String key, Object... arguments) {
        return isWrong ? Optional.of(new FieldError(field, key, List.of(arguments))) : Optional.empty();
    }

    private static ObjectiveField field(FieldError error) {
        return ObjectiveField.valueOf(error.field().name());
    }
}
