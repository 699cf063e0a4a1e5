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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads JSON Resume 1.x, and the names that 0.x had. Missing and further keys are no fault. For one file and one thread. */
final class JsonResumeReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SECTIONS = Set.of(
            "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "projects");
    private static final Set<String> ABOUT_THE_FILE = Set.of("meta", "$schema");

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
            throw place == null
                    ? Utf8File.unusable("file.json")
                    : Utf8File.unusable("file.json-line", place.getLineNr());
        }
    }

    private OutsideFile readRoot(JsonNode root) {
        if (SECTIONS.stream().noneMatch(root::has)) {
            throw Utf8File.unusable("file.json-other");
        }
        readBasics(root.path("basics"));
        experiences(root, "work", this::readWork);
        experiences(root, "volunteer", this::readVolunteer);
        experiences(root, "education", this::readEducation);
        experiences(root, "projects", this::readProject);
        experiences(root, "awards", this::readAward);
        experiences(root, "certificates", this::readCertificate);
        experiences(root, "publications", this::readPublication);
        each(root, "skills", this::readSkill);
        noteOthers(root);
        return found;
    }

    private interface EntryReader {
        void read(String where, JsonEntry entry);
    }

    private interface ExperienceReader {
        ExperienceSketch read(String where, JsonEntry entry);
    }

    /** What an entry says besides is kept in the description. */
    private void experiences(JsonNode root, String section, ExperienceReader reader) {
        each(root, section, (where, entry) -> {
            var sketch = reader.read(where, entry);
            entry.rest().forEach((key, text) -> sketch.extra(label(key), text));
        });
    }

    private void each(JsonNode root, String section, EntryReader reader) {
        var list = root.path(section);
        if (!list.isContainerNode()) {
            noteOther(section, list);
            return;
        }
        var number = 0;
        for (var entry : list) {
            number++;
            var where = messages.text("portability.where.entry", section, number);
            if (entry.isObject()) {
                reader.read(where, new JsonEntry(entry));
            } else {
                found.note(where, "portability.note.unknown-value");
            }
        }
    }

    private void noteOthers(JsonNode root) {
        root.properties().stream()
                .filter(property -> !SECTIONS.contains(property.getKey()))
                .filter(property -> !ABOUT_THE_FILE.contains(property.getKey()))
                .forEach(property -> noteOther(property.getKey(), property.getValue()));
    }

    private void noteOther(String section, JsonNode value) {
        var entries = value.isContainerNode() ? value.size() : value.asText("").isBlank() ? 0 : 1;
        if (entries > 0) {
            found.note(section, "portability.note.section", entries);
        }
    }

    private void readBasics(JsonNode basics) {
        if (!basics.isObject()) {
            noteOther("basics", basics);
            return;
        }
        var entry = new JsonEntry(basics);
        var headline = entry.text("label");
        var summary = entry.text("summary");
        if (headline != null || summary != null) {
            var type = KnownProfileType.GENERAL.code();
            found.profile(new ProfileSketch("basics", new Profile(type, headline, summary, null, null, false)));
        }
        noteRest("basics", entry);
    }

    private void noteRest(String where, JsonEntry entry) {
        var rest = entry.rest().keySet();
        if (!rest.isEmpty()) {
            found.note(where, "portability.note.fields", String.join(", ", rest));
        }
    }

    private ExperienceSketch readWork(String where, JsonEntry entry) {
        return lasting(where, ExperienceType.EMPLOYMENT, entry)
                .title(entry.text("position", "title"))
                .organization(entry.text("name", "company", "organization"));
    }

    private ExperienceSketch readVolunteer(String where, JsonEntry entry) {
        return lasting(where, ExperienceType.VOLUNTEERING, entry)
                .title(entry.text("position", "title"))
                .organization(entry.text("organization", "name", "company"));
    }

    private ExperienceSketch readEducation(String where, JsonEntry entry) {
        var institution = entry.text("institution", "name");
        var title = Stream.of("studyType", "area")
                .map(entry::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return lasting(where, ExperienceType.EDUCATION, entry)
                .title(title.isEmpty() ? institution : title)
                .organization(institution)
                .startingAtItsEnd();
    }

    private ExperienceSketch readProject(String where, JsonEntry entry) {
        return lasting(where, ExperienceType.PROJECT, entry)
                .title(entry.text("name", "title"))
                .organization(entry.text("entity"))
                .startingAtItsEnd();
    }

    private ExperienceSketch readAward(String where, JsonEntry entry) {
        return atOneTime(where, ExperienceType.AWARD, entry, "date")
                .title(entry.text("title", "name"))
                .organization(entry.text("awarder"));
    }

    private ExperienceSketch readCertificate(String where, JsonEntry entry) {
        return atOneTime(where, ExperienceType.CERTIFICATION, entry, "date")
                .title(entry.text("name", "title"))
                .organization(entry.text("issuer"));
    }

    private ExperienceSketch readPublication(String where, JsonEntry entry) {
        return atOneTime(where, ExperienceType.PUBLICATION, entry, "releaseDate")
                .title(entry.text("name", "title"))
                .organization(entry.text("publisher"));
    }

    private ExperienceSketch lasting(String where, ExperienceType type, JsonEntry entry) {
        return described(where, type, entry).start(entry.text("startDate")).end(entry.text("endDate"));
    }

    private ExperienceSketch atOneTime(String where, ExperienceType type, JsonEntry entry, String date) {
        return described(where, type, entry).start(entry.text(date)).atOneTime();
    }

    private ExperienceSketch described(String where, ExperienceType type, JsonEntry entry) {
        return found.experience(where, type)
                .location(entry.flat("location"))
                .url(entry.text("url", "website"))
                .tell(entry.text("summary"))
                .tell(entry.text("description"))
                .tell(entry.list("highlights").stream().map(each -> "• " + each).collect(Collectors.joining("\n")));
    }

    /** {@code studyType} as people write it. */
    private static String label(String key) {
        var words = key.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void readSkill(String where, JsonEntry entry) {
        var name = entry.text("name");
        if (name != null) {
            found.skill(where, name, entry.text("level"));
        }
        entry.list("keywords").forEach(keyword -> found.skill(where, keyword, null));
        noteRest(where, entry);
    }
}
