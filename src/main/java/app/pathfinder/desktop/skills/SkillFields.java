package app.pathfinder.desktop.skills;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.skill.SkillField;
import app.pathfinder.core.skill.SkillStatement;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.RecordFields;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the editor. JavaFX thread. */
final class SkillFields implements RecordFields<SkillStatement> {
    static final SkillStatement BLANK = new SkillStatement(null, null, null, null);

    /** Stands for no level. */
    static final int UNRATED = 0;

    final ObjectProperty<@Nullable UUID> skill = new SimpleObjectProperty<>();
    /** What the chosen skill is called; empty while none was chosen here. */
    final StringProperty skillName = new SimpleStringProperty("");

    final IntegerProperty level = new SimpleIntegerProperty(UNRATED);
    final StringProperty years = new SimpleStringProperty("");
    final StringProperty lastUsed = new SimpleStringProperty("");

    @Override
    public void onChange(Runnable listener) {
        for (Observable field : List.of(skill, level, years, lastUsed)) {
            field.addListener(change -> listener.run());
        }
    }

    @Override
    public void show(SkillStatement content) {
        var time = content.years();
        var date = content.lastUsed();
        choose(content.skillId(), "");
        level.set(Objects.requireNonNullElse(content.level(), UNRATED));
        years.set(time == null ? "" : time.stripTrailingZeros().toPlainString());
        lastUsed.set(date == null ? "" : DateText.text(date));
    }

    /** Takes a skill of the catalogue, or none. */
    void choose(@Nullable UUID id, String name) {
        skill.set(id);
        skillName.set(name);
    }

    @Override
    public SkillStatement content() {
        return new SkillStatement(
                skill.get(),
                level.get() == UNRATED ? null : (Integer) level.get(),
                number().orElse(null),
                DateText.END.parse(lastUsed.get()).orElse(null));
    }

    @Override
    public List<FieldError> errors() {
        var unreadable = Stream.of(
                        error(isUnreadableNumber(), SkillField.YEARS, "skills.error.years-unreadable"),
                        error(isUnreadableDate(), SkillField.LAST_USED, "record.error.date-unreadable"))
                .flatMap(Optional::stream);
        return Stream.concat(content().validate().stream(), unreadable)
                .sorted(Comparator.comparing(SkillFields::field))
                .toList();
    }

    @Override
    public boolean hasUnreadable() {
        return isUnreadableNumber() || isUnreadableDate();
    }

    /** With a point or a comma, as people write it. */
    private Optional<BigDecimal> number() {
        var text = years.get().strip().replace(',', '.');
        return text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private boolean isUnreadableNumber() {
        return !years.get().isBlank() && number().isEmpty();
    }

    private boolean isUnreadableDate() {
        return !lastUsed.get().isBlank() && DateText.END.parse(lastUsed.get()).isEmpty();
    }

    private static Optional<FieldError> error(boolean isWrong, SkillField field, String key) {
        return isWrong ? Optional.of(new FieldError(field, key, List.of())) : Optional.empty();
    }

    private static SkillField field(FieldError error) {
        return SkillField.valueOf(error.field().name());
    }
}
