package app.pathfinder.core.portability.resume.pdf;

import app.pathfinder.core.portability.resume.Resume;
import app.pathfinder.core.portability.resume.ResumeEntry;
import app.pathfinder.core.portability.resume.ResumeHighlight;
import app.pathfinder.core.portability.resume.ResumeParagraph;
import app.pathfinder.core.portability.resume.ResumeWords;
import java.util.stream.Stream;

/** Every text of a résumé that a person wrote. */
final class ResumeTexts {
    private ResumeTexts() {}

    static Stream<String> of(Resume resume, ResumeWords words) {
        var contact = resume.contact();
        return Stream.of(
                        Stream.of(resume.name(), resume.headline()),
                        Stream.of(contact.email(), contact.phone(), contact.place(), contact.website()),
                        resume.summary().stream().map(ResumeParagraph::text),
                        resume.skills().stream().flatMap(group -> Stream.of(group.category(), group.names())),
                        resume.achievements().stream().map(ResumeHighlight::text),
                        resume.sections().stream()
                                .flatMap(section -> section.entries().stream())
                                .flatMap(entry -> of(entry, words)))
                .flatMap(texts -> texts);
    }

    private static Stream<String> of(ResumeEntry entry, ResumeWords words) {
        return Stream.of(
                        Stream.of(entry.title(), words.where(entry)),
                        entry.text().stream().map(ResumeParagraph::text),
                        entry.highlights().stream().map(ResumeHighlight::text))
                .flatMap(texts -> texts);
    }
}
