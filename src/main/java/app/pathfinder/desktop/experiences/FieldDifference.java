package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import com.google.common.base.Strings;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field in which two versions of a record differ; an empty text where a version has nothing. */
record FieldDifference(ExperienceField field, String theirs, String mine) {
    private static final int LEAD = 40;
    private static final int LONGEST = 240;

    static List<FieldDifference> between(ExperienceDraft theirs, ExperienceDraft mine) {
        return Stream.of(
                        of(ExperienceField.TITLE, theirs.title(), mine.title()),
                        of(ExperienceField.TYPE, theirs.type(), mine.type()),
                        of(ExperienceField.ORGANIZATION, theirs.organization(), mine.organization()),
                        of(ExperienceField.LOCATION, theirs.location(), mine.location()),
                        of(ExperienceField.START_DATE, date(theirs.startDate()), date(mine.startDate())),
                        of(ExperienceField.END_DATE, date(theirs.endDate()), date(mine.endDate())),
                        of(ExperienceField.EMPLOYMENT_KIND, theirs.employmentKind(), mine.employmentKind()),
                        of(ExperienceField.URL, theirs.url(), mine.url()),
                        of(ExperienceField.DESCRIPTION, theirs.description(), mine.description()))
                .filter(difference -> !difference.theirs().equals(difference.mine()))
                .toList();
    }

    /** The other version from shortly before the first difference on, so that a long text shows what matters. */
    String theirsFromThere() {
        return fromThere(theirs);
    }

    /** The same of one's own version. */
    String mineFromThere() {
        return fromThere(mine);
    }

    private String fromThere(String text) {
        var same = Strings.commonPrefix(theirs, mine).length();
        var start = same <= LEAD ? 0 : theirs.lastIndexOf(' ', same - LEAD) + 1;
        var end = start + LONGEST < text.length() ? text.offsetByCodePoints(start, LONGEST / 2) : text.length();
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    private static FieldDifference of(ExperienceField field, @Nullable Object theirs, @Nullable Object mine) {
        return new FieldDifference(field, Objects.toString(theirs, ""), Objects.toString(mine, ""));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : DateText.text(date);
    }
}
