package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveField;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.StoredKind;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a screen has to know of objectives. */
final class ObjectiveKind implements StoredKind<Objective> {
    private static final Comparator<@Nullable LocalDate> UNDATED_LAST =
            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder());

    private static final Comparator<Stored<Objective>> BY_STATUS_AND_DATE = Comparator.comparing(
                    (Stored<Objective> item) -> item.content().status())
            .thenComparing((a, b) ->
                    UNDATED_LAST.compare(a.content().targetDate(), b.content().targetDate()))
            .thenComparing(Stored::id);

    private final CareerModel careers;
    private final Messages messages;

    @Inject
    ObjectiveKind(CareerModel careers, Messages messages) {
        this.careers = careers;
        this.messages = messages;
    }

    @Override
    public String area() {
        return "objectives";
    }

    @Override
    public String title(Stored<Objective> item) {
        return item.content().title();
    }

    @Override
    public Comparator<Stored<Objective>> order() {
        return BY_STATUS_AND_DATE;
    }

    @Override
    public Map<RecordField, String> words(Objective content) {
        var date = content.targetDate();
        var words = new LinkedHashMap<RecordField, String>();
        words.put(ObjectiveField.TITLE, content.title());
        words.put(ObjectiveField.CAREER_PATH, careers.name(content.careerPathId()));
        words.put(ObjectiveField.ROLE_TEMPLATE, careers.name(content.roleTemplateId()));
        words.put(ObjectiveField.TARGET_DATE, date == null ? "" : DateText.text(date));
        words.put(ObjectiveField.STATUS, messages.text(content.status().nameKey()));
        words.put(ObjectiveField.PRIORITY, Objects.toString(content.priority(), ""));
        words.put(ObjectiveField.PROGRESS, Integer.toString(content.progress()));
        words.put(ObjectiveField.NOTES, Objects.requireNonNullElse(content.notes(), ""));
        return words;
    }
}
