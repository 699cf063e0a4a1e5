package app.pathfinder.core.portability.resume;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.DateForm;
import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a résumé says besides what the person wrote: headings, times, names of levels. Without state; any thread. */
public final class ResumeWords {
    private final Messages messages;
    private final DateTimeFormatter month;

    ResumeWords(Messages messages) {
        this.messages = messages;
        this.month = DateForm.MONTH.in(messages.getLocale());
    }

    /** The language that these words are of. */
    public Locale locale() {
        return messages.getLocale();
    }

    /** The heading of the experiences of a type. */
    public String heading(ExperienceType type) {
        return messages.text("resume.heading." + type.code());
    }

    /** The heading of what the person says of themselves. */
    public String summary() {
        return messages.text("resume.heading.summary");
    }

    /** The heading of the skills. */
    public String skills() {
        return messages.text("resume.heading.skills");
    }

    /** The heading of what was achieved outside of the experiences. */
    public String achievements() {
        return messages.text("resume.heading.achievements");
    }

    /** Skills that the catalogue puts into no category. */
    public String otherSkills() {
        return messages.text("resume.skills.other");
    }

    /** From when to when: Mar 2021 – present, or one month where it began and ended in the same. */
    public String period(ResumeEntry entry) {
        var end = entry.end();
        var from = month.format(entry.start());
        if (end == null) {
            return messages.text("resume.period", from, messages.text("resume.present"));
        }
        return isSameMonth(entry.start(), end) ? from : messages.text("resume.period", from, month.format(end));
    }

    private static boolean isSameMonth(LocalDate start, LocalDate end) {
        return YearMonth.from(start).equals(YearMonth.from(end));
    }

    /** Where it was, in a line; empty where nobody said. */
    public String where(ResumeEntry entry) {
        return Stream.of(entry.organization(), entry.location())
                .filter(part -> part != null)
                .map(ResumeParagraph::oneLine)
                .collect(Collectors.joining(" · "));
    }

    /** The name of a level from 1 to 5. */
    public String level(int level) {
        return messages.text("resume.level." + level);
    }

    /** What stands at the foot of a page. */
    public String foot(String name, int page, int pages) {
        return messages.text("resume.foot", name, page, pages);
    }

    /** What the document is called. */
    public String title(String name) {
        return messages.text("resume.document-title", name);
    }
}
