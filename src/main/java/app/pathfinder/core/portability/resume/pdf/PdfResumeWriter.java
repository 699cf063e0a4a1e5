package app.pathfinder.core.portability.resume.pdf;

import app.pathfinder.core.portability.resume.Resume;
import app.pathfinder.core.portability.resume.ResumeWords;
import app.pathfinder.core.portability.resume.ResumeWriter;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes PDF that people can search, copy, click in and have read to them. */
public final class PdfResumeWriter implements ResumeWriter {
    private final ResumeWords words;

    public PdfResumeWriter(ResumeWords words) {
        this.words = words;
    }

    @Override
    public void write(Resume resume, OutputStream out, Progress progress) throws IOException {
        write(resume, new Coverage(), out, progress);
    }

    /** The same with typefaces that have been read. */
    void write(Resume resume, Coverage coverage, OutputStream out, Progress progress) throws IOException {
        try (var document = new PDDocument()) {
            describe(document, resume);
            var fonts = new PdfFonts(document, coverage);
            progress.throwIfCancelled();
            var sheet = new Sheet(resume.paper());
            var rows = new Setting(sheet, words, fonts, resume.language()).rows(resume);
            draw(resume, Pagination.pages(rows, sheet.room()), new Painter(document, sheet, fonts), progress);
            document.save(out);
        }
    }

    private void draw(Resume resume, List<List<Row>> pages, Painter painter, Progress progress) throws IOException {
        for (int page = 0; page < pages.size(); page++) {
            progress.throwIfCancelled();
            progress.report((double) page / pages.size(), "");
            painter.page(pages.get(page), pages.size() == 1 ? "" : words.foot(resume.name(), page + 1, pages.size()));
        }
        painter.finish();
    }

    private void describe(PDDocument document, Resume resume) {
        var information = document.getDocumentInformation();
        information.setTitle(words.title(resume.name()));
        information.setAuthor(resume.name());
        information.setSubject(resume.headline());
        information.setCreator("Pathfinder");
        Calendar now = new GregorianCalendar();
        information.setCreationDate(now);
        information.setModificationDate(now);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(resume.language().toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }
}
