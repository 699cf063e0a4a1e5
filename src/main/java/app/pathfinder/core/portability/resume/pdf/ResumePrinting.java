package app.pathfinder.core.portability.resume.pdf;

import app.pathfinder.core.portability.resume.PaperSize;
import app.pathfinder.core.portability.resume.Resume;
import app.pathfinder.core.portability.resume.ResumeLanguages;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.PDFPageable;

/** Prints résumés as they are written to PDF. Any thread but JavaFX's. */
public final class ResumePrinting {
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    private final ResumePreview preview;
    private final ResumeLanguages languages;

    @Inject
    public ResumePrinting(ResumePreview preview, ResumeLanguages languages) {
        this.preview = preview;
        this.languages = languages;
    }

    /**
     * A printer of this computer.
     *
     * @param isDefault whether the person's system prints there unless told otherwise
     */
    public record Printer(String name, boolean isDefault) {}

    /**
     * The printers that this computer knows.
     *
     * @throws Problem NO_PRINTER if there is none
     */
    public List<Printer> printers() {
        var usual = PrintServiceLookup.lookupDefaultPrintService();
        var printers = Arrays.stream(services())
                .map(service -> new Printer(service.getName(), service.equals(usual)))
                .toList();
        if (printers.isEmpty()) {
            throw new Problem(ProblemKind.NO_PRINTER);
        }
        return printers;
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(PAGES, null);
    }

    /**
     * Prints; returns when the printer has taken the pages.
     *
     * @throws Problem NO_PRINTER if that printer is gone, NOT_PRINTED if it refused the pages, CANCELLED
     */
    public void print(Resume resume, String printer, Progress progress) {
        var service = Arrays.stream(services())
                .filter(each -> each.getName().equals(printer))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.NO_PRINTER));
        print(resume, service, progress);
    }

    void print(Resume resume, PrintService service, Progress progress) {
        try (var document = Loader.loadPDF(preview.bytes(resume, progress))) {
            progress.throwIfCancelled();
            var attributes = new HashPrintRequestAttributeSet();
            attributes.add(new JobName(languages.words(resume.language()).title(resume.name()), null));
            attributes.add(resume.paper() == PaperSize.A4 ? MediaSizeName.ISO_A4 : MediaSizeName.NA_LETTER);
            service.createPrintJob().print(new SimpleDoc(new PDFPageable(document), PAGES, null), attributes);
        } catch (PrintException e) {
            throw new Problem(e, ProblemKind.NOT_PRINTED);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.INTERNAL);
        }
    }
}
