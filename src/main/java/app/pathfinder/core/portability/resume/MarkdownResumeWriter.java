package app.pathfinder.core.portability.resume;

import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes Markdown as CommonMark defines it. */
final class MarkdownResumeWriter implements ResumeWriter {
    private final ResumeWords words;

    MarkdownResumeWriter(ResumeWords words) {
        this.words = words;
    }

    @Override
    public void write(Resume resume, OutputStream out, Progress progress) throws IOException {
        out.write(text(resume).getBytes(StandardCharsets.UTF_8));
    }

    private String text(Resume resume) {
        var blocks = new ArrayList<String>();
        blocks.add("# " + MarkdownText.escaped(resume.name()));
        if (!resume.headline().isEmpty()) {
            blocks.add("**" + MarkdownText.escaped(resume.headline()) + "**");
        }
        addContact(blocks, resume.contact());
        if (!resume.summary().isEmpty()) {
            blocks.add("## " + MarkdownText.escaped(words.summary()));
            addParagraphs(blocks, resume.summary(), List.of());
        }
        addSkills(blocks, resume.skills());
        if (!resume.achievements().isEmpty()) {
            blocks.add("## " + MarkdownText.escaped(words.achievements()));
            addParagraphs(blocks, List.of(), resume.achievements());
        }
        for (var section : resume.sections()) {
            blocks.add("## " + MarkdownText.escaped(words.heading(section.type())));
            section.entries().forEach(entry -> addEntry(blocks, entry));
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private static void addContact(List<String> blocks, ResumeContact contact) {
        var line = contact.parts().stream().map(MarkdownResumeWriter::shown).collect(Collectors.joining(" · "));
        if (!line.isEmpty()) {
            blocks.add(line);
        }
    }

    private static String shown(ResumeContact.Part part) {
        return part.link()
                .map(link -> MarkdownText.link(part.text(), link.toString()))
                .orElseGet(() -> MarkdownText.escaped(part.text()));
    }

    private void addSkills(List<String> blocks, List<ResumeSkillGroup> groups) {
        if (!groups.isEmpty()) {
            blocks.add("## " + MarkdownText.escaped(words.skills()));
            blocks.add(String.join(
                    "\n",
                    groups.stream()
                            .map(group -> "- **" + MarkdownText.escaped(category(group)) + "**: "
                                    + MarkdownText.escaped(group.names()))
                            .toList()));
        }
    }

    private String category(ResumeSkillGroup group) {
        return group.category().isEmpty() ? words.otherSkills() : group.category();
    }

    private void addEntry(List<String> blocks, ResumeEntry entry) {
        blocks.add("### " + MarkdownText.escaped(entry.title()));
        var where = words.where(entry);
        var period = "*" + MarkdownText.escaped(words.period(entry)) + "*";
        blocks.add(where.isEmpty() ? period : MarkdownText.escaped(where) + " · " + period);
        Links.web(entry.url())
                .ifPresent(link -> blocks.add(MarkdownText.link(Links.shown(link.toString()), link.toString())));
        addParagraphs(blocks, entry.text(), entry.highlights());
    }

    /** Items that follow each other are one list. */
    private static void addParagraphs(
            List<String> blocks, List<ResumeParagraph> paragraphs, List<ResumeHighlight> highlights) {
        var list = new ArrayList<String>();
        for (var paragraph : paragraphs) {
            if (paragraph.isItem()) {
                list.add(item(paragraph.text(), null));
            } else {
                flush(list, blocks);
                blocks.add(MarkdownText.escaped(paragraph.text()));
            }
        }
        highlights.forEach(highlight -> list.add(item(highlight.text(), highlight.url())));
        flush(list, blocks);
    }

    private static String item(String text, @Nullable String url) {
        var link =
                Links.web(url).map(uri -> " (" + MarkdownText.link(Links.shown(uri.toString()), uri.toString()) + ")");
        return "- " + MarkdownText.escaped(text) + link.orElse("");
    }

    private static void flush(List<String> list, List<String> blocks) {
        if (!list.isEmpty()) {
            blocks.add(String.join("\n", list));
            list.clear();
        }
    }
}
