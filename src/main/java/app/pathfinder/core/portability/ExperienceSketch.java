package app.pathfinder.core.portability;

import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An experience as a file of another program tells it. What has no field of its own here is kept at the end of the
 * description. For one thread.
 */
final class ExperienceSketch {
    private static final Set<String> NOW = Set.of(
            "present",
            "current",
            "now",
            "today",
            "ongoing",
            "-",
            "heute",
            "jetzt",
            "aktuell",
            "laufend",
            "bis heute",
            "andauernd");

    private final Messages messages;
    private final String where;
    private final List<String> told = new ArrayList<>();
    private final List<String> extras = new ArrayList<>();
    private ExperienceType type;
    private @Nullable String title;
    private @Nullable String organization;
    private @Nullable String location;
    private @Nullable String employmentKind;
    private @Nullable String url;
    private @Nullable PartialDate start;
    private @Nullable PartialDate end;
    private @Nullable String flaw;
    private boolean lasts = true;

    /** @param where the place in the file */
    ExperienceSketch(Messages messages, String where, ExperienceType type) {
        this.messages = messages;
        this.where = where;
        this.type = type;
    }

    ExperienceSketch type(ExperienceType other) {
        type = other;
        return this;
    }

    ExperienceSketch title(@Nullable String text) {
        title = FieldRules.trimmed(text);
        return this;
    }

    ExperienceSketch organization(@Nullable String text) {
        organization = FieldRules.trimmed(text);
        return this;
    }

    ExperienceSketch location(@Nullable String text) {
        location = FieldRules.trimmed(text);
        return this;
    }

    ExperienceSketch employmentKind(@Nullable String text) {
        employmentKind = FieldRules.trimmed(text);
        return this;
    }

    /** An address of the web; another one is kept in the description. */
    ExperienceSketch url(@Nullable String text) {
        var address = FieldRules.trimmed(text);
        if (address == null) {
            return this;
        }
        var whole = address.contains("://") ? address : "https://" + address;
        if (FieldRules.url(ExperienceField.URL, whole).isEmpty()) {
            url = whole;
            return this;
        }
        return extra(messages.text(ExperienceField.URL.labelKey()), address);
    }

    ExperienceSketch start(@Nullable String text) {
        start = date(ExperienceField.START_DATE, text);
        return this;
    }

    /** Nothing, or a word for the present, where it still lasts. */
    ExperienceSketch end(@Nullable String text) {
        var named = FieldRules.trimmed(text);
        end = named != null && NOW.contains(named.toLowerCase(Locale.ROOT))
                ? null
                : date(ExperienceField.END_DATE, named);
        return this;
    }

    private @Nullable PartialDate date(ExperienceField field, @Nullable String text) {
        var named = FieldRules.trimmed(text);
        if (named == null) {
            return null;
        }
        var date = PartialDate.parse(named);
        if (date.isEmpty()) {
            flaw = messages.text("portability.note.no-date", messages.text(field.labelKey()), named);
        }
        return date.orElse(null);
    }

    /** What happens at one time, such as an award, and does not last where no end is given. */
    ExperienceSketch atOneTime() {
        lasts = false;
        return this;
    }

    /** What begins when it ends where only its end is known. */
    ExperienceSketch startingAtItsEnd() {
        if (start == null) {
            start = end;
        }
        return this;
    }

    /** A part of the description. */
    ExperienceSketch tell(@Nullable String text) {
        var part = FieldRules.trimmed(text);
        if (part != null) {
            told.add(part.replace("\r\n", "\n"));
        }
        return this;
    }

    /** What has no field here. */
    ExperienceSketch extra(String label, @Nullable String value) {
        var part = FieldRules.trimmed(value);
        if (part != null) {
            extras.add(label + ": " + part);
        }
        return this;
    }

    String where() {
        return where;
    }

    @Nullable
    PartialDate start() {
        return start;
    }

    @Nullable
    PartialDate end() {
        return end;
    }

    /** Whether the file describes it. */
    boolean isDescribed() {
        return !told.isEmpty() || !extras.isEmpty();
    }

    /** Why it cannot be taken, if the file alone shows that. */
    Optional<String> flaw() {
        return Optional.ofNullable(flaw);
    }

    /** The draft of a new experience. A description is required, and the title is one. */
    ExperienceDraft draft() {
        var from = start == null ? null : start.first();
        var known = end == null && !lasts ? start : end;
        var to = known == null ? null : known.last();
        return new ExperienceDraft(
                title, type, organization, location, from, to, to == null, employmentKind, url, description());
    }

    private @Nullable String description() {
        if (!isDescribed()) {
            return title;
        }
        var parts = new ArrayList<>(told);
        if (!extras.isEmpty()) {
            parts.add(String.join("\n", extras));
        }
        return String.join("\n\n", parts);
    }
}
