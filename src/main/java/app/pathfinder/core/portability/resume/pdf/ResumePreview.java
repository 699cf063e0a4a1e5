package app.pathfinder.core.portability.resume.pdf;

import app.pathfinder.core.portability.resume.Resume;
import app.pathfinder.core.portability.resume.ResumeLanguages;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows how a résumé looks: the pages of the very file that would be written. Any thread but JavaFX's. */
public final class ResumePreview {
    /** So many pages are shown; a résumé that has more is told to be too long. */
    public static final int MOST_PAGES = 8;

    private final ResumeLanguages languages;

    @Inject
    public ResumePreview(ResumeLanguages languages) {
        this.languages = languages;
    }

    /**
     * What a person sees.
     *
     * @param pictures of the first pages
     * @param pages how many there are in all
     * @param missing letters that the PDF cannot show and has a sign in the place of
     */
    public record Shown(List<PagePicture> pictures, int pages, Set<String> missing) {
        public Shown {
            pictures = List.copyOf(pictures);
            missing = Set.copyOf(missing);
        }
    }

    /**
     * Draws the pages.
     *
     * @param scale points of the picture for one point of the paper
     */
    public Shown show(Resume resume, float scale, Progress progress) {
        try {
            // To read the typefaces takes longer than the rest, so it is done once.
            var coverage = new Coverage();
            var missing = missing(resume, coverage);
            return show(bytes(resume, coverage, progress), scale, missing, progress);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.INTERNAL);
        }
    }

    private static Shown show(byte[] pdf, float scale, Set<String> missing, Progress progress) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pictures = new ArrayList<PagePicture>();
            for (int page = 0; page < Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
                progress.throwIfCancelled();
                pictures.add(picture(renderer.renderImage(page, scale, ImageType.RGB)));
            }
            return new Shown(pictures, document.getNumberOfPages(), missing);
        }
    }

    /** The file that would be written. */
    byte[] bytes(Resume resume, Progress progress) throws IOException {
        return bytes(resume, new Coverage(), progress);
    }

    private byte[] bytes(Resume resume, Coverage coverage, Progress progress) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfResumeWriter(languages.words(resume.language())).write(resume, coverage, out, progress);
        return out.toByteArray();
    }

    private static PagePicture picture(BufferedImage image) {
        var width = image.getWidth();
        return new PagePicture(width, image.getHeight(), image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }

    /** Letters of the résumé that the typefaces do not have. */
    private Set<String> missing(Resume resume, Coverage coverage) {
        var missing = new TreeSet<String>();
        ResumeTexts.of(resume, languages.words(resume.language())).forEach(text -> coverage.addMissing(text, missing));
        return missing;
    }
}
