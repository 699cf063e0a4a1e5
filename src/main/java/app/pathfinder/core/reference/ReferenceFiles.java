package app.pathfinder.core.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The files of reference data that come with the program. Stateless; any thread. */
final class ReferenceFiles {
    private static final String FOLDER = "reference/";
    private static final String SKILLS = "skills.csv";
    private static final String PATHS = "career-paths.csv";
    private static final String TEMPLATES = "role-templates.yaml";

    private ReferenceFiles() {}

    static List<ReferenceSkill> skills() {
        return records(
                SKILLS,
                row -> new ReferenceSkill(
                        row.getField("name"),
                        row.getField("category"),
                        row.getField("aliases"),
                        row.getField("description")));
    }

    static List<ReferencePath> paths() {
        return records(
                PATHS,
                row -> new ReferencePath(
                        row.getField("name"),
                        row.getField("description"),
                        Integer.parseInt(row.getField("typical_years"))));
    }

    static List<ReferenceTemplate> templates() {
        try {
            return new YAMLMapper().readValue(text(TEMPLATES), new TypeReference<List<ReferenceTemplate>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the contents of all files. */
    static String fingerprint() {
        var hasher = Hashing.sha256().newHasher();
        for (var file : List.of(SKILLS, PATHS, TEMPLATES)) {
            hasher.putString(text(file), StandardCharsets.UTF_8);
        }
        return hasher.hash().toString();
    }

    private static <T> List<T> records(String file, Function<NamedCsvRecord, T> make) {
        return CsvReader.builder().ofNamedCsvRecord(text(file)).stream()
                .map(make)
                .toList();
    }

    private static String text(String file) {
        try {
            return Resources.toString(Resources.getResource(FOLDER + file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
