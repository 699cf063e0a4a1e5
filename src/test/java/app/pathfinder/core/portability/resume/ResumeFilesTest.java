package app.pathfinder.core.portability.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Résumés as Word document, JSON Resume and Markdown, each opened again by a library that did not write it. */
@SuppressWarnings("NullAway.Init")
class ResumeFilesTest {
    private static final Messages MESSAGES = Messages.english();

    private final ResumeExport export = new ResumeExport(new ResumeLanguages(MESSAGES), MESSAGES);
    private final Resume resume = Resumes.full();

    @TempDir
    Path folder;

    @Test
    void wordFindsEveryTextUnderItsStyle() throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(write(ResumeFormat.DOCX)))) {
            assertThat(texts(document, "Title")).containsExactly(resume.name());
            assertThat(texts(document, "Subtitle")).containsExactly(resume.headline());
            assertThat(texts(document, "Heading1"))
                    .startsWith("Profile", "Skills", "Selected achievements", "Experience");
            assertThat(texts(document, "Heading2"))
                    .contains("Head of office – first floor\tApr 2011 – present")
                    .contains("# " + Resumes.NASTY + "\tApr 2011 – Apr 2015");
            assertThat(texts(document, "Where")).contains("Ștefan & Søns · Gdańsk, Poland  ·  example.org/work");
            assertThat(texts(document, "ListBullet"))
                    .contains("First point", "Found 14 defects", "Waiting time: from 40 min to 5 min");
            assertThat(texts(document, "Normal")).contains(Resumes.NASTY, "Languages: Polish, C++");
            for (var style : List.of("Title", "Subtitle", "Heading1", "Heading2", "Where", "ListBullet", "Normal")) {
                assertThat(document.getStyles().styleExist(style)).as(style).isTrue();
            }
        }
    }

    @Test
    void whatTheProgramSaysIsInTheLanguageOfTheProfileOrItsOwn() throws IOException {
        var file = folder.resolve("resume.md");
        export.write(Resumes.full(Locale.forLanguageTag("de-CH")), ResumeFormat.MARKDOWN, file, Progress.NONE);
        assertThat(Files.readString(file))
                .contains("## Profil\n", "Apr. 2011 – heute")
                .doesNotContain("present");
        export.write(Resumes.full(Locale.forLanguageTag("pl")), ResumeFormat.MARKDOWN, file, Progress.NONE);
        assertThat(Files.readString(file)).contains("## Profile\n", "Apr 2011 – present");
    }

    @Test
    void wordKnowsLinksTitleAuthorAndPaper() throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(write(ResumeFormat.DOCX)))) {
            var links = document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(XWPFHyperlinkRun.class::isInstance)
                    .map(run -> ((XWPFHyperlinkRun) run).getHyperlink(document).getURL())
                    .toList();
            assertThat(links)
                    .contains(
                            "mailto:lukasz@example.org",
                            "https://example.org/%C5%82ukasz",
                            "https://example.org/proof?a=1&b=2");
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Résumé of " + resume.name());
            assertThat(properties.getCreator()).isEqualTo(resume.name());
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getW()).hasToString("11900");
        }
    }

    @Test
    void jsonResumeIsValidByItsPublishedSchema() throws IOException {
        var text = Files.readString(write(ResumeFormat.JSON_RESUME));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(new String(
                        Objects.requireNonNull(ResumeFilesTest.class.getResourceAsStream("/jsonresume/schema.json"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
        assertThat(schema.validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        // The check can fail.
        assertThat(schema.validate(text.replace("2011-04-01", "April 2011"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void jsonResumeHoldsEverythingUnderItsNames() throws IOException {
        var json = new ObjectMapper().readTree(write(ResumeFormat.JSON_RESUME).toFile());
        assertThat(json.at("/basics/name").asText()).isEqualTo(resume.name());
        assertThat(json.at("/basics/url").asText()).isEqualTo("https://example.org/%C5%82ukasz");
        assertThat(json.at("/work/0/name").asText()).isEqualTo("Ștefan & Søns");
        assertThat(json.at("/work/0").has("endDate")).isFalse();
        assertThat(strings(json.at("/work/0/highlights")))
                .containsExactly("Found 14 defects", "Waiting time: from 40 min to 5 min");
        assertThat(json.at("/work/1/position").asText()).isEqualTo("# " + Resumes.NASTY);
        assertThat(json.at("/work/1/endDate").asText()).isEqualTo("2015-04-30");
        assertThat(json.at("/education/0/institution").asText()).isEqualTo("Universität Köln");
        assertThat(json.at("/skills/0/level").asText()).isEqualTo("Expert");
        assertThat(strings(json.at("/skills/0/keywords"))).containsExactly("Languages");
        assertThat(json.at("/projects/1/highlights/0").asText()).isEqualTo("Saved 12 % of the cost");
        for (var list : List.of("certificates", "publications", "awards", "volunteer")) {
            assertThat(json.get(list)).as(list).hasSize(1);
        }
    }

    @Test
    void markdownCannotBeBrokenByTheText() throws IOException {
        var document = Parser.builder().build().parse(Files.readString(write(ResumeFormat.MARKDOWN)));
        var headings = new ArrayList<String>();
        var links = new ArrayList<String>();
        var lists = new ArrayList<BulletList>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading.getLevel() + " " + text(heading));
            }

            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }

            @Override
            public void visit(BulletList list) {
                lists.add(list);
                visitChildren(list);
            }
        });
        assertThat(headings)
                .startsWith("1 " + resume.name(), "2 Profile", "2 Skills", "2 Selected achievements", "2 Experience")
                .contains("3 # " + Resumes.NASTY)
                .hasSize(1 + 3 + 7 + 8);
        assertThat(links)
                .contains("mailto:lukasz@example.org", "https://example.org/%C5%82ukasz")
                .doesNotContain("http://x.test");
        assertThat(lists).hasSize(1 + 1 + 1 + 2 * 8);
        assertThat(TextContentRenderer.builder().build().render(document))
                .contains(Resumes.NASTY, "Ștefan & Søns · Gdańsk, Poland", "Saved 12 % of the cost");
    }

    @Test
    void markdownAlsoHoldsAnAddressThatLeadsNowhere() throws IOException {
        var file = folder.resolve("resume.md");
        var mistyped = new ResumeContact("lukasz@example", "", "Kraków", "my pages");
        export.write(Resumes.reachedBy(mistyped), ResumeFormat.MARKDOWN, file, Progress.NONE);
        assertThat(Files.readString(file)).contains("\nlukasz@example · Kraków · my pages\n");
    }

    @Test
    void eachLineThatLooksLikeMarkdownStaysText() {
        for (var line : List.of(
                "# x", "+ x", "- x", "= x", "===", "---", "12) x", "12. x", "> x", "```", "~~~", "* * *", ": x")) {
            var paragraph =
                    Parser.builder().build().parse("Text before\n\n" + MarkdownText.escaped(line) + "\n\nafter");
            assertThat(text(Objects.requireNonNull(
                            Objects.requireNonNull(paragraph.getFirstChild()).getNext())))
                    .isEqualTo(line);
        }
    }

    @Test
    void aFileIsWholeOrNotThere() throws IOException {
        var file = folder.resolve("resume.pdf");
        Files.writeString(file, "the old one");
        assertThatThrownBy(() -> export.write(resume, ResumeFormat.PDF, file, cancelledAfterWriting()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CANCELLED));
        assertThat(file).hasContent("the old one");
        assertThatThrownBy(() -> export.write(
                        resume, ResumeFormat.MARKDOWN, folder.resolve("none").resolve("resume.md"), Progress.NONE))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.FILE_NOT_ACCESSIBLE));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /** Cancelled when all pages are drawn. */
    private static Progress cancelledAfterWriting() {
        return new Progress() {
            private int asked;

            @Override
            public void report(double done, String text) {}

            @Override
            public void throwIfCancelled() {
                if (++asked > 3) {
                    throw new Problem(ProblemKind.CANCELLED);
                }
            }
        };
    }

    private Path write(ResumeFormat format) {
        var file = folder.resolve("resume." + format.extension());
        export.write(resume, format, file, Progress.NONE);
        return file;
    }

    private static List<String> texts(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(each -> strings.add(each.asText()));
        return strings;
    }

    private static String text(org.commonmark.node.Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text each) {
                text.append(each.getLiteral());
            }
        });
        return text.toString();
    }
}
