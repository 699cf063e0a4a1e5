package app.pathfinder.core.portability.resume;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.work.Progress;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes JSON Resume 1.x, in which each kind of experience has its own names for the same things. */
final class JsonResumeWriter implements ResumeWriter {
    private static final ObjectMapper JSON = new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final ResumeWords words;

    JsonResumeWriter(ResumeWords words) {
        this.words = words;
    }

    /** What the parts of an entry are called in a list; null where it has no place for them. */
    private record Names(
            String list,
            String title,
            @Nullable String organization,
            @Nullable String location,
            @Nullable String end,
            String start,
            String text,
            boolean hasHighlights) {
        static Names of(ExperienceType type) {
            return switch (type) {
                case EMPLOYMENT, MILITARY ->
                    new Names("work", "position", "name", "location", "endDate", "startDate", "summary", true);
                case VOLUNTEERING ->
                    new Names("volunteer", "position", "organization", null, "endDate", "startDate", "summary", true);
                case EDUCATION ->
                    new Names("education", "area", "institution", null, "endDate", "startDate", "summary", false);
                case AWARD -> new Names("awards", "title", "awarder", null, null, "date", "summary", false);
                case CERTIFICATION -> new Names("certificates", "name", "issuer", null, null, "date", "summary", false);
                case PUBLICATION ->
                    new Names("publications", "name", "publisher", null, null, "releaseDate", "summary", false);
                case PROJECT, OTHER ->
                    new Names("projects", "name", "entity", null, "endDate", "startDate", "description", true);
            };
        }
    }

    @Override
    public void write(Resume resume, OutputStream out, Progress progress) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, document(resume));
    }

    private ObjectNode document(Resume resume) {
        var document = JSON.createObjectNode();
        document.set("basics", basics(resume));
        for (var section : resume.sections()) {
            var names = Names.of(section.type());
            var list = document.withArray(names.list());
            section.entries().forEach(entry -> list.add(entry(entry, names)));
        }
        skills(resume.skills(), document);
        if (!resume.achievements().isEmpty()) {
            // The standard knows achievements only as highlights of something.
            var project = document.withArray("projects").addObject().put("name", words.achievements());
            highlights(resume.achievements(), List.of(), project);
        }
        document.putObject("meta")
                .put("version", "v1.0.0")
                .put("language", resume.language().toLanguageTag());
        return document;
    }

    private static ObjectNode basics(Resume resume) {
        var contact = resume.contact();
        var basics = JSON.createObjectNode().put("name", resume.name());
        put(basics, "label", resume.headline());
        put(basics, "email", contact.email());
        put(basics, "phone", contact.phone());
        contact.websiteLink().ifPresent(link -> basics.put("url", link.toString()));
        put(basics, "summary", text(resume.summary()));
        if (!contact.place().isEmpty()) {
            basics.putObject("location").put("city", contact.place());
        }
        return basics;
    }

    private static ObjectNode entry(ResumeEntry entry, Names names) {
        var node = JSON.createObjectNode().put(names.title(), entry.title());
        put(node, names.organization(), entry.organization());
        // A place that the list has no name for is kept under the usual one.
        put(node, names.location() == null ? "location" : names.location(), entry.location());
        Links.web(entry.url()).ifPresent(link -> node.put("url", link.toString()));
        node.put(names.start(), entry.start().toString());
        put(node, names.end(), entry.end() == null ? null : entry.end().toString());
        if (names.hasHighlights()) {
            put(node, names.text(), text(plain(entry.text())));
            highlights(entry.highlights(), entry.text(), node);
        } else {
            put(node, names.text(), text(entry.text(), entry.highlights()));
        }
        return node;
    }

    private static List<ResumeParagraph> plain(List<ResumeParagraph> text) {
        return text.stream().filter(paragraph -> !paragraph.isItem()).toList();
    }

    /** The achievements, and what stands as a list in the text. */
    private static void highlights(List<ResumeHighlight> highlights, List<ResumeParagraph> text, ObjectNode node) {
        var items = text.stream().filter(ResumeParagraph::isItem).toList();
        if (!highlights.isEmpty() || !items.isEmpty()) {
            ArrayNode list = node.putArray("highlights");
            items.forEach(item -> list.add(item.text()));
            highlights.forEach(highlight -> list.add(highlight.text()));
        }
    }

    private static String text(List<ResumeParagraph> paragraphs) {
        return text(paragraphs, List.of());
    }

    private static String text(List<ResumeParagraph> paragraphs, List<ResumeHighlight> highlights) {
        var text = new StringBuilder();
        paragraphs.forEach(each ->
                text.append(each.isItem() ? "• " : "").append(each.text()).append('\n'));
        highlights.forEach(each -> text.append("• ").append(each.text()).append('\n'));
        return text.toString().strip();
    }

    private void skills(List<ResumeSkillGroup> groups, ObjectNode document) {
        for (var group : groups) {
            for (var skill : group.skills()) {
                var node = document.withArray("skills").addObject().put("name", skill.name());
                var level = skill.level();
                put(node, "level", level == null ? null : words.level(level));
                if (!group.category().isEmpty()) {
                    node.putArray("keywords").add(group.category());
                }
            }
        }
    }

    private static void put(ObjectNode node, @Nullable String name, @Nullable String value) {
        if (name != null && value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }
}
