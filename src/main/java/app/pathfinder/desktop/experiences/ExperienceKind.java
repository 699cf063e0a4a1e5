package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.RecordKind;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a screen has to know of experiences. */
final class ExperienceKind implements RecordKind<Experience, ExperienceDraft> {
    private static final Comparator<Experience> NEWEST_FIRST = Comparator.comparing(Experience::startDate)
            .thenComparing(Experience::id)
            .reversed();

    private final Messages messages;

    @Inject
    ExperienceKind(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String area() {
        return "experiences";
    }

    @Override
    public UUID id(Experience item) {
        return item.id();
    }

    @Override
    public int version(Experience item) {
        return item.version();
    }

    @Override
    public ExperienceDraft content(Experience item) {
        return ExperienceDraft.of(item);
    }

    @Override
    public String title(Experience item) {
        return item.title();
    }

    @Override
    public Comparator<Experience> order() {
        return NEWEST_FIRST;
    }

    @Override
    public Map<RecordField, String> words(ExperienceDraft content) {
        var words = new LinkedHashMap<RecordField, String>();
        words.put(ExperienceField.TITLE, text(content.title()));
        words.put(ExperienceField.TYPE, type(content.type()));
        words.put(ExperienceField.ORGANIZATION, text(content.organization()));
        words.put(ExperienceField.LOCATION, text(content.location()));
        words.put(ExperienceField.START_DATE, date(content.startDate()));
        words.put(ExperienceField.END_DATE, date(content.endDate()));
        words.put(ExperienceField.EMPLOYMENT_KIND, text(content.employmentKind()));
        words.put(ExperienceField.URL, text(content.url()));
        words.put(ExperienceField.DESCRIPTION, text(content.description()));
        return words;
    }

    private String type(@Nullable ExperienceType type) {
        return type == null ? "" : messages.text(type.nameKey());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : DateText.text(date);
    }
}
