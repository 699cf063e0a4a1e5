package app.pathfinder.core.portability;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.profile.KnownProfileType;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.text.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON Resume 1.x, and the names that 0.x had. Missing and further keys are no fault. For one file and one thread. */
final class JsonResumeReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SECTIONS = Set.of(
            "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "projects");
    private static final Set<String> ABOUT_THE_FILE = Set.of("meta", "$schema");

    /** What an entry's keys mean; the others are kept in the description. */
    private static final Set<String> KNOWN = Set.of(
            "name",
            "company",
            "position",
            "url",
            "website",
            "startDate",
            "endDate",
            "date",
            "releaseDate",
            "summary",
            "description",
            "highlights",
            "location",
            "organization",
            "institution",
            "area",
            "studyType",
            "title",
            "awarder",
            "issuer",
            "publisher",
            "entity");

    private final Messages messages;
    private final OutsideFile found;

    private JsonResumeReader(Messages messages) {
        this.messages = messages;
        this.found = new OutsideFile(messages, ImportFormat.JSON_RESUME);
    }

    /** Reads the text of a file. */
    static OutsideFile read(String text, Messages messages) {
        return new JsonResumeReader(messages).readRoot(parsed(text));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw Utf8File.unusable(
                    place == null
                            ? "cannot be read as JSON."
                            : "cannot be read as JSON: see line " + place.getLineNr() + ".");
        }
    }

    private OutsideFile readRoot(JsonNode root) {
        if (SECTIONS.stream().noneMatch(root::has)) {
            throw Utf8File.unusable("is JSON, but no JSON Resume: it has none of its sections, such as \"work\".");
        }
        readBasics(root.path("basics"));
        each(root, "work", this::readWork);
        each(root, "volunteer", this::readVolunteer);
        each(root, "education", this::readEducation);
        each(root, "projects", this::readProject);
        each(root, "awards", this::readAward);
        each(root, "certificates", this::readCertificate);
        each(root, "publications", this::readPublication);
        each(root, "skills", this::readSkill);
        noteOthers(root);
        return found;
    }

    private interface EntryReader {
        void read(String where, JsonNode entry);
    }

    private void each(JsonNode root, String section, EntryReader reader) {
        var number = 0;
        for (var entry : root.path(section)) {
            number++;
            var where = messages.text("portability.where.entry", section, number);
            if (entry.isObject()) {
                reader.read(where, entry);
            } else {
                found.note(where, "portability.note.unknown-value");
            }
        }
    }

    private void noteOthers(JsonNode root) {
        root.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !SECTIONS.contains(key) && !ABOUT_THE_FILE.contains(key))
                .filter(key -> !root.path(key).isEmpty())
                .forEach(key -> found.note(
                        key, "portability.note.section", root.path(key).size()));
    }

    private void readBasics(JsonNode basics) {
        var headline = text(basics, "label");
        var summary = text(basics, "summary");
        if (headline != null || summary != null) {
            var type = KnownProfileType.GENERAL.code();
            found.profile(new ProfileSketch("basics", new Profile(type, headline, summary, null, null, false)));
        }
    }

    private void readWork(String where, JsonNode entry) {
        lasting(where, ExperienceType.EMPLOYMENT, entry)
                .title(text(entry, "position"))
                .organization(first(entry, "name", "company"));
    }

    private void readVolunteer(String where, JsonNode entry) {
        lasting(where, ExperienceType.VOLUNTEERING, entry)
                .title(text(entry, "position"))
                .organization(text(entry, "organization"));
    }

    private void readEducation(String where, JsonNode entry) {
        var institution = text(entry, "institution");
        var title = Stream.of("studyType", "area")
                .map(key -> text(entry, key))
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        lasting(where, ExperienceType.EDUCATION, entry)
                .title(title.isEmpty() ? institution : title)
                .organization(institution)
                .startingAtItsEnd();
    }

    private void readProject(String where, JsonNode entry) {
        lasting(where, ExperienceType.PROJECT, entry)
                .title(text(entry, "name"))
                .organization(text(entry, "entity"))
                .startingAtItsEnd();
    }

    private void readAward(String where, JsonNode entry) {
        atOneTime(where, ExperienceType.AWARD, entry, "date")
                .title(text(entry, "title"))
                .organization(text(entry, "awarder"));
    }

    private void readCertificate(String where, JsonNode entry) {
        atOneTime(where, ExperienceType.CERTIFICATION, entry, "date")
                .title(text(entry, "name"))
                .organization(text(entry, "issuer"));
    }

    private void readPublication(String where, JsonNode entry) {
        atOneTime(where, ExperienceType.PUBLICATION, entry, "releaseDate")
                .title(text(entry, "name"))
                .organization(text(entry, "publisher"));
    }

    private ExperienceSketch lasting(String where, ExperienceType type, JsonNode entry) {
        return described(where, type, entry).start(text(entry, "startDate")).end(text(entry, "endDate"));
    }

    private ExperienceSketch atOneTime(String where, ExperienceType type, JsonNode entry, String date) {
        return described(where, type, entry).start(text(entry, date)).atOneTime();
    }

    private ExperienceSketch described(String where, ExperienceType type, JsonNode entry) {
        var sketch = found.experience(where, type)
                .location(text(entry, "location"))
                .url(first(entry, "url", "website"))
                .tell(text(entry, "summary"))
                .tell(text(entry, "description"))
                .tell(highlights(entry.path("highlights")));
        entry.properties().stream()
                .filter(property -> !KNOWN.contains(property.getKey()))
                .forEach(property -> sketch.extra(label(property.getKey()), flat(property.getValue())));
        return sketch;
    }

    private static @Nullable String highlights(JsonNode list) {
        return list.isArray()
                ? list.valueStream()
                        .map(JsonNode::asText)
                        .filter(each -> !each.isBlank())
                        .map(each -> "• " + each.strip())
                        .collect(Collectors.joining("\n"))
                : null;
    }

    /** {@code studyType} as people write it. */
    private static String label(String key) {
        var words = key.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String flat(JsonNode value) {
        return value.isContainerNode()
                ? value.valueStream().map(JsonResumeReader::flat).collect(Collectors.joining(", "))
                : value.asText();
    }

    private void readSkill(String where, JsonNode entry) {
        var name = text(entry, "name");
        if (name != null) {
            found.skill(where, name, text(entry, "level"));
        }
        for (var keyword : entry.path("keywords")) {
            found.skill(where, keyword.asText(), null);
        }
    }

    private static @Nullable String first(JsonNode entry, String key, String older) {
        var value = text(entry, key);
        return value == null ? text(entry, older) : value;
    }

    private static @Nullable String text(JsonNode entry, String key) {
        var value = entry.path(key);
        return value.isMissingNode()
                        || value.isNull()
                        || value.isContainerNode()
                        || value.asText().isBlank()
                ? null
                : value.asText();
    }
}
