package app.pathfinder.core.portability.resume;

import app.pathfinder.core.experience.ExperienceType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Résumés for tests. */
public final class Resumes {
    /** What would break a careless writer, and must come out as it is. */
    public static final String NASTY =
            "1. A *star* & a <b>tag</b> [link](http://x.test) `code` _under_ # not | a table ~~no~~ \\ back &amp; $5$";

    private Resumes() {}

    /** A résumé with everything in it. */
    public static Resume full() {
        return resume(
                "Łukasz İlker José Nguyễn",
                List.of(
                        new ResumeSection(
                                ExperienceType.EMPLOYMENT,
                                List.of(
                                        entry("Head of office – first floor", "Ștefan & Søns", null),
                                        entry("# " + NASTY, null, LocalDate.of(2015, 4, 30)))),
                        new ResumeSection(
                                ExperienceType.EDUCATION,
                                List.of(entry("Física", "Universität Köln", LocalDate.of(2012, 9, 1)))),
                        new ResumeSection(
                                ExperienceType.CERTIFICATION,
                                List.of(entry("Scrum", "Board", LocalDate.of(2011, 4, 1)))),
                        new ResumeSection(
                                ExperienceType.PUBLICATION, List.of(entry("Paper", "Press", LocalDate.of(2011, 4, 1)))),
                        new ResumeSection(
                                ExperienceType.AWARD, List.of(entry("Prize", "Jury", LocalDate.of(2011, 4, 1)))),
                        new ResumeSection(ExperienceType.VOLUNTEERING, List.of(entry("Coach", "Club", null))),
                        new ResumeSection(ExperienceType.OTHER, List.of(entry("Sabbatical", null, null)))));
    }

    /** The same in another language. */
    public static Resume full(Locale language) {
        var resume = full();
        return other(resume, resume.contact(), language, resume.skills());
    }

    /** The same with another line on how to reach the person. */
    public static Resume reachedBy(ResumeContact contact) {
        var resume = full();
        return other(resume, contact, resume.language(), resume.skills());
    }

    /** The same with these skills. */
    public static Resume ableTo(ResumeSkillGroup... skills) {
        var resume = full();
        return other(resume, resume.contact(), resume.language(), List.of(skills));
    }

    private static Resume other(Resume resume, ResumeContact contact, Locale language, List<ResumeSkillGroup> skills) {
        return new Resume(
                resume.name(),
                resume.headline(),
                contact,
                language,
                resume.paper(),
                resume.summary(),
                skills,
                resume.achievements(),
                resume.sections());
    }

    /** A résumé so long that it needs several pages. */
    public static Resume lengthy(int entries) {
        var all = new ArrayList<ResumeEntry>();
        for (int n = 0; n < entries; n++) {
            all.add(entry("Position " + n, "Company " + n, LocalDate.of(2020, 1, 1)));
        }
        return resume("Ada Lovelace", List.of(new ResumeSection(ExperienceType.EMPLOYMENT, all)));
    }

    /** A résumé of one position with this text. */
    public static Resume saying(String text) {
        return resume(
                "Ada Lovelace",
                List.of(new ResumeSection(
                        ExperienceType.EMPLOYMENT,
                        List.of(new ResumeEntry(
                                "Clerk",
                                null,
                                null,
                                null,
                                LocalDate.of(2020, 1, 1),
                                null,
                                ResumeParagraph.of(text),
                                List.of())))));
    }

    private static Resume resume(String name, List<ResumeSection> sections) {
        return new Resume(
                name,
                "Keeps offices afloat",
                new ResumeContact("lukasz@example.org", "+48 600 100 200", "Kraków", "example.org/łukasz"),
                Locale.ENGLISH,
                PaperSize.A4,
                ResumeParagraph.of("Efficient in difficult affairs.\n\n- First point\n- " + NASTY),
                List.of(
                        new ResumeSkillGroup("Languages", List.of(skill("Polish", 5), skill("C++", 3))),
                        new ResumeSkillGroup("", List.of(skill("Juggling", null)))),
                List.of(new ResumeHighlight("Saved 12 % of the cost", "https://example.org/proof?a=1&b=2")),
                sections);
    }

    /** A skill that the catalogue puts into no category. */
    public static ResumeSkill skill(String name, @Nullable Integer level) {
        return new ResumeSkill(UUID.randomUUID(), name, "", level);
    }

    private static ResumeEntry entry(String title, @Nullable String organization, @Nullable LocalDate end) {
        return new ResumeEntry(
                title,
                organization,
                organization == null ? null : "Gdańsk, Poland",
                "https://example.org/work",
                LocalDate.of(2011, 4, 1),
                end,
                ResumeParagraph.of(
                        "Kept the office in order for years, and wrote down how it is done so that others can do"
                                + " it as well, which they did from the second month on.\n- Found 14 defects\n"
                                + NASTY),
                List.of(new ResumeHighlight("Waiting time: from 40 min to 5 min", null)));
    }
}
