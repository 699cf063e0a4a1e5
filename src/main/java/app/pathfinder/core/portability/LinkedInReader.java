package app.pathfinder.core.portability;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.file.BoundedZip;
import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.portability.CsvTable.Line;
import app.pathfinder.core.profile.KnownProfileType;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the archive of CSV files that LinkedIn gives its members of their data. For one file and one thread. */
final class LinkedInReader {
    private static final int MOST_PART_BYTES = 20 << 20;

    private static final String POSITIONS = "positions.csv";
    private static final String EDUCATION = "education.csv";
    private static final String SKILLS = "skills.csv";
    private static final String PROFILE = "profile.csv";
    private static final String PROJECTS = "projects.csv";
    private static final String CERTIFICATIONS = "certifications.csv";
    private static final String LANGUAGES = "languages.csv";
    private static final Set<String> FILES =
            Set.of(POSITIONS, EDUCATION, SKILLS, PROFILE, PROJECTS, CERTIFICATIONS, LANGUAGES);

    private final BoundedZip zip;
    private final Messages messages;
    private final OutsideFile found;

    private LinkedInReader(BoundedZip zip, Messages messages) {
        this.zip = zip;
        this.messages = messages;
        this.found = new OutsideFile(messages, ImportFormat.LINKEDIN);
    }

    /** Whether a ZIP file holds one of the files that such an archive consists of. */
    static boolean isOne(BoundedZip zip) {
        return zip.names().stream().map(LinkedInReader::baseName).anyMatch(FILES::contains);
    }

    static OutsideFile read(BoundedZip zip, Messages messages) {
        var reader = new LinkedInReader(zip, messages);
        reader.readAll();
        return reader.found;
    }

    /** Some archives keep their files in a folder. */
    private static String baseName(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private void readAll() {
        each(PROFILE, List.of("headline"), this::readProfile);
        each(POSITIONS, List.of("title", "started on"), this::readPosition);
        each(EDUCATION, List.of("school name"), this::readEducation);
        each(PROJECTS, List.of("title"), this::readProject);
        each(CERTIFICATIONS, List.of("name"), this::readCertification);
        each(SKILLS, List.of("name"), (where, line) -> found.skill(where, text(line, "Name"), null));
        each(LANGUAGES, List.of("name"), (where, line) -> found.note(where, "portability.note.language"));
    }

    private interface LineReader {
        void read(String where, Line line);
    }

    private void each(String file, List<String> needed, LineReader reader) {
        var name =
                zip.names().stream().filter(each -> baseName(each).equals(file)).findFirst();
        if (name.isEmpty()) {
            return;
        }
        var shown = name.get().substring(name.get().lastIndexOf('/') + 1);
        var table = CsvTable.read(content(name.get()), ',', headings -> headings.containsAll(needed));
        if (table.isEmpty()) {
            found.note(shown, "portability.note.no-headings", String.join(", ", needed));
            return;
        }
        for (var line : table.get().lines()) {
            reader.read(messages.text("portability.where.line", shown, line.number()), line);
        }
    }

    private String content(String name) {
        try (var in = zip.read(name)) {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bounded(in)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Utf8File.unusable("file.record.part-not-utf8");
        } catch (IOException e) {
            throw BoundedZip.damaged();
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        var bytes = in.readNBytes(MOST_PART_BYTES + 1);
        if (bytes.length > MOST_PART_BYTES) {
            throw Utf8File.unusable("file.record.part-too-large", MOST_PART_BYTES >> 20);
        }
        return bytes;
    }

    private void readProfile(String where, Line line) {
        var headline = line.cell("Headline");
        var summary = line.cell("Summary");
        if (headline != null || summary != null) {
            var type = KnownProfileType.GENERAL.code();
            found.profile(new ProfileSketch(where, new Profile(type, headline, summary, null, null, false)));
        }
    }

    private void readPosition(String where, Line line) {
        var sketch = found.experience(where, ExperienceType.EMPLOYMENT)
                .title(line.cell("Title"))
                .organization(line.cell("Company Name"))
                .location(line.cell("Location"))
                .tell(line.cell("Description"));
        dated(sketch, line, "Started On", "Finished On");
        keepOthers(
                sketch, line, Set.of("title", "company name", "location", "description", "started on", "finished on"));
    }

    private void readEducation(String where, Line line) {
        var school = line.cell("School Name");
        var sketch = found.experience(where, ExperienceType.EDUCATION)
                .title(Optional.ofNullable(line.cell("Degree Name")).orElse(school))
                .organization(school)
                .tell(line.cell("Notes"));
        dated(sketch, line, "Start Date", "End Date").startingAtItsEnd();
        keepOthers(sketch, line, Set.of("school name", "degree name", "notes", "start date", "end date"));
    }

    private void readProject(String where, Line line) {
        var sketch = found.experience(where, ExperienceType.PROJECT)
                .title(line.cell("Title"))
                .url(line.cell("Url"))
                .tell(line.cell("Description"));
        dated(sketch, line, "Started On", "Finished On").startingAtItsEnd();
        keepOthers(sketch, line, Set.of("title", "url", "description", "started on", "finished on"));
    }

    private void readCertification(String where, Line line) {
        var sketch = found.experience(where, ExperienceType.CERTIFICATION)
                .title(line.cell("Name"))
                .organization(line.cell("Authority"))
                .url(line.cell("Url"));
        dated(sketch, line, "Started On", "Finished On").startingAtItsEnd().atOneTime();
        keepOthers(sketch, line, Set.of("name", "authority", "url", "started on", "finished on"));
    }

    private static ExperienceSketch dated(ExperienceSketch sketch, Line line, String start, String end) {
        return sketch.start(line.cell(start)).end(line.cell(end));
    }

    private static void keepOthers(ExperienceSketch sketch, Line line, Set<String> known) {
        line.cells().forEach((heading, value) -> {
            if (!known.contains(heading.toLowerCase(Locale.ROOT))) {
                sketch.extra(heading, value);
            }
        });
    }

    private static String text(Line line, String heading) {
        return Objects.requireNonNullElse(line.cell(heading), "");
    }
}
