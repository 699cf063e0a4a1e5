package app.pathfinder.core.portability.resume;

import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.portability.resume.pdf.PdfResumeWriter;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Writes résumés to files, in any format. Any thread but JavaFX's. */
public final class ResumeExport {
    private final ResumeLanguages languages;
    private final Messages messages;

    @Inject
    public ResumeExport(ResumeLanguages languages, Messages messages) {
        this.languages = languages;
        this.messages = messages;
    }

    /**
     * Writes the file, whole or not at all; one of that name is replaced.
     *
     * @throws Problem FILE_NOT_ACCESSIBLE, DISK_FULL, CANCELLED
     */
    public void write(Resume resume, ResumeFormat format, Path file, Progress progress) {
        progress.report(0, messages.text("resume.writing"));
        WholeFile.write(file, out -> {
            writer(format, languages.words(resume.language())).write(resume, out, progress);
            // Up to here nothing stands under the file's name.
            progress.throwIfCancelled();
            return file;
        });
        progress.report(1, "");
    }

    private static ResumeWriter writer(ResumeFormat format, ResumeWords words) {
        return switch (format) {
            case PDF -> new PdfResumeWriter(words);
            case DOCX -> new DocxResumeWriter(words);
            case JSON_RESUME -> new JsonResumeWriter(words);
            case MARKDOWN -> new MarkdownResumeWriter(words);
        };
    }
}
