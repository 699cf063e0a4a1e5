package app.pathfinder.core.reference;

import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.skill.SkillAliases;
import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the skills of another catalogue. Which one it is shows in the headings; columns are found by their headings in any
 * case, and unknown ones are left alone. For one file and one thread.
 */
final class SkillFileReader {

    /** More than either catalogue has, fewer than would fill the memory. */
    private static final int MOST_SKILLS = 100_000;

    private static final int NAME_LENGTH = 255;
    private static final int CATEGORY_LENGTH = 100;
    private static final int URI_LENGTH = 500;
    private static final Utf8File FILE =
            new Utf8File(128, new Utf8File.Remedies("file.remedy.skills-alone", "file.remedy.as-downloaded"));
    private static final String WORKPLACE = "workplace example";

    private final Map<String, OutsideSkill> skills = new LinkedHashMap<>();
    private final List<Long> badLines = new ArrayList<>();

    private SkillFileReader() {}

    /**
     * Reads a file.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE}, or {@link ProblemKind#INVALID_INPUT} for a file that as a
     *     whole cannot be understood
     */
    static SkillFile read(Path file) {
        return new SkillFileReader().readText(FILE.read(file));
    }

    private SkillFile readText(String text) {
        var headings = headings(text);
        if (headings.contains("concepturi") && headings.contains("preferredlabel")) {
            return read(text, SkillFileFormat.ESCO, ',', '"');
        }
        if (headings.contains("commodity title") && (headings.contains("example") || headings.contains(WORKPLACE))) {
            // This format knows no quotation: a quotation mark is one.
            return read(text, SkillFileFormat.ONET, '\t', '\u0000');
        }
        throw Utf8File.unusable("file.skills.unknown");
    }

    private static List<String> headings(String text) {
        var first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        var separator = first.indexOf('\t') >= 0 ? '\t' : ',';
        return Splitter.on(separator)
                .trimResults()
                .splitToStream(first)
                .map(each -> each.replace("\"", ""))
                .toList();
    }

    private SkillFile read(String text, SkillFileFormat format, char separator, char quotation) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quotation)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(new StringReader(text))) {
            for (var row : csv) {
                var cells = new Cells(row);
                take(cells.line(), format == SkillFileFormat.ESCO ? ofEsco(cells) : ofOnet(cells));
            }
        } catch (CsvParseException e) {
            throw Utf8File.unusable("file.skills.damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SkillFile(format, List.copyOf(skills.values()), badLines);
    }

    /** A row's cells by their headings in lower case. */
    private static final class Cells {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final long line;

        Cells(NamedCsvRecord row) {
            line = row.getStartingLineNumber();
            row.getFieldsAsMap()
                    .forEach((heading, value) -> values.put(heading.strip().toLowerCase(Locale.ROOT), value));
        }

        long line() {
            return line;
        }

        /** Without what the database cannot hold. */
        String get(String heading) {
            return values.getOrDefault(heading, "").replace("\u0000", "").strip();
        }

        @Nullable
        String optional(String heading, int length) {
            var value = get(heading);
            return value.isEmpty() || value.length() > length ? null : value;
        }
    }

    private static OutsideSkill ofEsco(Cells cells) {
        var name = cells.get("preferredlabel");
        var aliases = Stream.of("altlabels", "hiddenlabels")
                .flatMap(heading -> cells.get(heading).lines())
                .map(String::strip)
                .filter(alias -> SkillAliases.isStorable(alias) && !alias.equalsIgnoreCase(name))
                .distinct()
                .toList();
        var description = cells.optional("description", Integer.MAX_VALUE);
        return new OutsideSkill(
                name,
                cells.optional("skilltype", CATEGORY_LENGTH),
                aliases,
                description == null ? cells.optional("definition", Integer.MAX_VALUE) : description,
                cells.optional("concepturi", URI_LENGTH),
                cells.get("status").equalsIgnoreCase("obsolete"));
    }

    private static OutsideSkill ofOnet(Cells cells) {
        var example = cells.get(WORKPLACE);
        return new OutsideSkill(
                example.isEmpty() ? cells.get("example") : example,
                cells.optional("commodity title", CATEGORY_LENGTH),
                List.of(),
                null,
                null,
                false);
    }

    private void take(long line, OutsideSkill skill) {
        if (skill.name().isEmpty() || skill.name().length() > NAME_LENGTH) {
            badLines.add(line);
            return;
        }
        skills.putIfAbsent(skill.name().toLowerCase(Locale.ROOT), skill);
        if (skills.size() > MOST_SKILLS) {
            throw Utf8File.unusable("file.skills.too-many", MOST_SKILLS);
        }
    }
}
