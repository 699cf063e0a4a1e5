package app.pathfinder.core.portability.resume.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.portability.resume.Resume;
import app.pathfinder.core.portability.resume.ResumeLanguages;
import app.pathfinder.core.portability.resume.ResumeSkillGroup;
import app.pathfinder.core.portability.resume.Resumes;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDF, opened again by a library that did not lay it out. */
class ResumePdfTest {
    private final ResumeLanguages languages = new ResumeLanguages(Messages.english());
    private final ResumePreview preview = new ResumePreview(languages);

    @Test
    void everyWordCanBeFoundAndCopied() throws IOException {
        try (var document = pdf(Resumes.full())) {
            assertThat(text(document))
                    .contains("Łukasz İlker José Nguyễn", "Keeps offices afloat", "lukasz@example.org", "Kraków")
                    .contains("Efficient in difficult affairs.", Resumes.NASTY, "Ștefan & Søns · Gdańsk, Poland")
                    .contains("Head of office – first floor", "Apr 2011 – present", "Apr 2011 – Apr 2015")
                    .contains("EXPERIENCE", "EDUCATION", "SKILLS", "Polish, C++", "Saved 12 % of the cost")
                    .contains("Waiting time: from 40 min to 5 min")
                    .doesNotContain(Coverage.MISSING);
        }
    }

    @Test
    void aCategoryOfSeveralLinesIsCopiedInOnePiece() throws IOException {
        var category = "Information and communication technologies and programming";
        var names = Collections.nCopies(12, "Object-oriented programming").stream()
                .map(name -> Resumes.skill(name, null))
                .toList();
        try (var document = pdf(Resumes.ableTo(new ResumeSkillGroup(category, names)))) {
            assertThat(inOneLine(text(document)))
                    .contains(category + " Object-oriented programming, Object-oriented programming,");
        }
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void linksLeadSomewhereAndTheDocumentSaysWhoseItIs() throws IOException {
        try (var document = pdf(Resumes.full())) {
            assertThat(links(document))
                    .contains(
                            "mailto:lukasz@example.org",
                            "https://example.org/%C5%82ukasz",
                            "https://example.org/proof?a=1&b=2",
                            "https://example.org/work");
            var information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Résumé of Łukasz İlker José Nguyễn");
            assertThat(information.getAuthor()).isEqualTo("Łukasz İlker José Nguyễn");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void screenReadersAreToldWhatEachTextIs() throws IOException {
        try (var document = pdf(Resumes.full())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var roles = new ArrayList<String>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), roles);
            assertThat(roles).startsWith("Document", "H1", "P").contains("H2", "H3", "L", "LI", "LBody", "Link");
            assertThat(roles).filteredOn("H2"::equals).hasSize(10);
        }
    }

    @Test
    void noPageEndsWithAHeadingOrBeginsWithALastLine() throws IOException {
        for (int entries = 6; entries < 14; entries++) {
            try (var document = pdf(Resumes.lengthy(entries))) {
                assertThat(document.getNumberOfPages()).isGreaterThan(1);
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    var lines = lines(document, page);
                    assertThat(lines.getLast()).contains(" / " + document.getNumberOfPages());
                    assertThat(lines.get(lines.size() - 2))
                            .doesNotStartWith("Position")
                            .doesNotStartWith("Company");
                    assertThat(lines.getFirst()).doesNotEndWith("from the second month on.");
                }
            }
        }
    }

    @Test
    void lettersThatNoTypefaceHasAreNamedAndLeaveASign() throws IOException {
        var resume = Resumes.saying("Taught 中文 to beginners 🙂, naïvely; e\u0301 is composed, so\u00adft.");
        assertThat(preview.show(resume, 0.2f, Progress.NONE).missing()).containsExactlyInAnyOrder("中", "文", "🙂");
        try (var document = pdf(resume)) {
            assertThat(text(document)).contains("Taught □□ to beginners □, naïvely; é is composed, soft.");
        }
    }

    @Test
    void aWordLongerThanALineIsBrokenAndNothingOfItLost() throws IOException {
        var word = "x".repeat(400);
        try (var document = pdf(Resumes.saying(word))) {
            assertThat(text(document).replace(" ", "")).contains(word);
        }
    }

    @Test
    void theFirstPagesAreShownAsPictures() {
        var shown = preview.show(Resumes.lengthy(60), 0.5f, Progress.NONE);
        assertThat(shown.pages()).isGreaterThan(ResumePreview.MOST_PAGES);
        assertThat(shown.pictures()).hasSize(ResumePreview.MOST_PAGES);
        var picture = shown.pictures().getFirst();
        var points = picture.points().array();
        assertThat(points).hasSize(picture.width() * picture.height()).contains(0xffffffff);
        assertThat(Arrays.stream(points)).anyMatch(point -> (point & 0xff) < 0x60);
    }

    @Test
    void aCancelledDrawingEnds() {
        var cancelled = new Progress() {
            @Override
            public void report(double done, String text) {}

            @Override
            public void throwIfCancelled() {
                throw new Problem(ProblemKind.CANCELLED);
            }
        };
        assertThatThrownBy(() -> preview.show(Resumes.full(), 1, cancelled))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CANCELLED));
    }

    private PDDocument pdf(Resume resume) throws IOException {
        var bytes = preview.bytes(resume, Progress.NONE);
        var folder = Files.createDirectories(Path.of("target", "resumes"));
        Files.write(
                folder.resolve(resume.name().replaceAll("\\W", "")
                        + resume.sections().getFirst().entries().size() + ".pdf"),
                bytes);
        return Loader.loadPDF(bytes);
    }

    /** In one line: where lines were broken is no matter. */
    private static String text(PDDocument document) throws IOException {
        return String.join(
                " ",
                new PDFTextStripper()
                        .getText(document)
                        .lines()
                        .map(String::strip)
                        .toList());
    }

    private static List<String> lines(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> links(PDDocument document) throws IOException {
        var links = new ArrayList<String>();
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    links.add(action.getURI());
                }
            }
        }
        return links;
    }

    private static void collect(PDStructureNode node, List<String> roles) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                roles.add(element.getStructureType());
                collect(element, roles);
            }
        }
    }
}
