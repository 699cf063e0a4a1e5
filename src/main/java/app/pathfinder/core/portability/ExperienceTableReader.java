package app.pathfinder.core.portability;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.file.CsvForPeople;
import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.portability.CsvTable.Line;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads experiences from a table in CSV, whoever made it. For one file and one thread. */
final class ExperienceTableReader {
    /** The headings of the template, each with others that mean the same; the first one of each is the template's. */
    private enum Column {
        TITLE("title", "position", "job title", "role", "degree"),
        ORGANIZATION(
                "organization",
                "organisation",
                "company",
                "company name",
                "employer",
                "institution",
                "school",
                "school name"),
        LOCATION("location", "place", "city"),
        TYPE("type", "experience type", "category"),
        START("start", "start date", "started on", "from", "begin"),
        END("end", "end date", "finished on", "to", "until"),
        EMPLOYMENT_KIND("employment kind", "employment type", "contract"),
        URL("url", "link", "website"),
        DESCRIPTION("description", "summary", "details", "notes");

        private final ImmutableList<String> headings;

        Column(String... headings) {
            this.headings = ImmutableList.copyOf(headings);
        }

        String heading() {
            return headings.getFirst();
        }

        boolean isAmong(Set<String> others) {
            return headings.stream().anyMatch(others::contains);
        }
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final Map<String, ExperienceType> OTHER_NAMES = Map.of(
            "job", ExperienceType.EMPLOYMENT,
            "work", ExperienceType.EMPLOYMENT,
            "study", ExperienceType.EDUCATION,
            "degree", ExperienceType.EDUCATION,
            "volunteer", ExperienceType.VOLUNTEERING,
            "certificate", ExperienceType.CERTIFICATION);

    private final Messages messages;
    private final OutsideFile found;

    private ExperienceTableReader(Messages messages) {
        this.messages = messages;
        this.found = new OutsideFile(messages, ImportFormat.CSV);
    }

    /** The headings that a new table begins with. */
    static String[] template() {
        return Arrays.stream(Column.values()).map(Column::heading).toArray(String[]::new);
    }

    /** Reads the text of a file. */
    static OutsideFile read(String text, Messages messages) {
        var reader = new ExperienceTableReader(messages);
        var table = table(text);
        table.lines().forEach(reader::read);
        return reader.found;
    }

    /** With another separator than its own a table may look broken, so that says nothing before all were tried. */
    private static CsvTable table(String text) {
        Problem unreadable = null;
        for (var separator : SEPARATORS) {
            try {
                var table = CsvTable.read(text, separator, ExperienceTableReader::areHeadings);
                if (table.isPresent()) {
                    return table.get();
                }
            } catch (Problem problem) {
                unreadable = Objects.requireNonNullElse(unreadable, problem);
            }
        }
        throw Objects.requireNonNullElseGet(unreadable, ExperienceTableReader::unknown);
    }

    private static Problem unknown() {
        return Utf8File.unusable("file.record.unknown");
    }

    private static boolean areHeadings(Set<String> headings) {
        return Column.TITLE.isAmong(headings) && Column.START.isAmong(headings);
    }

    private void read(Line line) {
        var where = messages.text("portability.where.row", line.number());
        var sketch = found.experience(where, ExperienceType.EMPLOYMENT)
                .title(cell(line, Column.TITLE))
                .organization(cell(line, Column.ORGANIZATION))
                .location(cell(line, Column.LOCATION))
                .start(cell(line, Column.START))
                .end(cell(line, Column.END))
                .employmentKind(cell(line, Column.EMPLOYMENT_KIND))
                .url(cell(line, Column.URL))
                .tell(cell(line, Column.DESCRIPTION));
        readType(sketch, cell(line, Column.TYPE));
        keepOthers(sketch, line);
    }

    private void readType(ExperienceSketch sketch, @Nullable String text) {
        if (text != null) {
            type(text)
                    .ifPresentOrElse(
                            sketch::type,
                            () -> sketch.type(ExperienceType.OTHER)
                                    .extra(messages.text("experiences.field.type"), text));
        }
    }

    private Optional<ExperienceType> type(String text) {
        var known = Arrays.stream(ExperienceType.values())
                .filter(type -> type.code().equalsIgnoreCase(text)
                        || messages.text(type.nameKey()).equalsIgnoreCase(text))
                .findFirst();
        return known.or(() -> Optional.ofNullable(OTHER_NAMES.get(text.toLowerCase(Locale.ROOT))));
    }

    private static void keepOthers(ExperienceSketch sketch, Line line) {
        var known = new ArrayList<String>();
        for (var column : Column.values()) {
            known.addAll(column.headings);
        }
        line.cells().forEach((heading, value) -> {
            if (!heading.isEmpty() && !known.contains(heading.toLowerCase(Locale.ROOT))) {
                sketch.extra(heading, plain(value));
            }
        });
    }

    private static @Nullable String cell(Line line, Column column) {
        var cell = line.firstOf(column.headings);
        return cell == null ? null : plain(cell);
    }

    /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
    private static String plain(String cell) {
        var rest = cell.startsWith("'") ? cell.substring(1) : cell;
        return Objects.equals(CsvForPeople.harmless(rest), cell) ? rest : cell;
    }
}
