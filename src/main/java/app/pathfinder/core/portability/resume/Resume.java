package app.pathfinder.core.portability.resume;

import java.util.List;
import java.util.Locale;

/**
 * A résumé as it is to be read, whatever the format: every choice has been made and every text put into order.
 * Immutable; any thread.
 *
 * @param name whose it is
 * @param headline what the person is, in a line; empty for none
 * @param language of what the person wrote
 * @param achievements those that belong to no chosen experience
 * @param sections in the person's order, as are the entries in each
 */
public record Resume(
        String name,
        String headline,
        ResumeContact contact,
        Locale language,
        PaperSize paper,
        List<ResumeParagraph> summary,
        List<ResumeSkillGroup> skills,
        List<ResumeHighlight> achievements,
        List<ResumeSection> sections) {
    public Resume {
        summary = List.copyOf(summary);
        skills = List.copyOf(skills);
        achievements = List.copyOf(achievements);
        sections = List.copyOf(sections);
    }
}
