package app.pathfinder.core.provisioning.bulk;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.bulk.UserFileColumns.Column;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads accounts from CSV: UTF-8, columns found by their headings in the first row, separated by comma, semicolon or
 * tab. Names every flaw that the file alone shows. For one thread and one file.
 */
final class UserFileReader {
    /** More accounts than that are split over several files. */
    static final int MOST_ROWS = 100_000;

    private static final Utf8File FILE =
            new Utf8File(64, new Utf8File.Remedies("file.remedy.split", "file.remedy.save-csv-utf8"));

    private final List<UserRow> rows = new ArrayList<>();
    private final List<RowFlaw> flaws = new ArrayList<>();
    private final Map<String, Long> lineOfUsername = new HashMap<>();
    private final Map<String, Long> lineOfEmail = new HashMap<>();

    private UserFileReader() {}

    /**
     * Reads a file.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE}, or {@link ProblemKind#INVALID_INPUT} for a file that as a
     *     whole cannot be understood
     */
    static UserFile read(Path file) {
        return new UserFileReader().readText(FILE.read(file));
    }

    private UserFile readText(String text) {
        UserFileColumns columns = null;
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text))) {
            for (var row : csv) {
                if (columns == null) {
                    columns = columns(row);
                } else {
                    read(row, columns);
                }
            }
        } catch (CsvParseException e) {
            throw Utf8File.unusable("file.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (columns == null) {
            throw Utf8File.unusable("file.empty");
        }
        return new UserFile(rows, flaws, columns.ignored());
    }

    /** Spreadsheets of many countries separate by semicolons. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var headings = end < 0 ? text : text.substring(0, end);
        if (headings.indexOf(',') >= 0) {
            return ',';
        }
        return headings.indexOf(';') >= 0 ? ';' : headings.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static UserFileColumns columns(CsvRecord row) {
        var columns = new UserFileColumns(row.getFields());
        if (!columns.has(Column.USERNAME) || !columns.has(Column.EMAIL)) {
            throw Utf8File.unusable("file.users.headings");
        }
        return columns;
    }

    private void read(CsvRecord row, UserFileColumns columns) {
        if (rows.size() + flaws.size() >= MOST_ROWS) {
            throw Utf8File.unusable("file.rows", MOST_ROWS);
        }
        var line = row.getStartingLineNumber();
        var cells = row.getFields();
        var registration = new Registration(
                columns.cell(cells, Column.USERNAME),
                columns.cell(cells, Column.DISPLAY_NAME),
                columns.cell(cells, Column.EMAIL));
        var role = columns.cell(cells, Column.ROLE).toLowerCase(Locale.ROOT);
        var known = flaws.size();
        check(line, registration);
        if (!role.isEmpty() && !role.equals("user") && !role.equals("admin")) {
            flaw(line, Column.ROLE, "write user or admin, or leave it empty.");
        }
        if (flaws.size() == known) {
            rows.add(new UserRow(line, registration, role.equals("admin") ? Role.ADMIN : Role.USER));
        }
    }

    private void check(long line, Registration registration) {
        RegistrationCheck.usernameFlaw(registration.username())
                .ifPresentOrElse(
                        found -> flaw(line, Column.USERNAME, found.sentence()),
                        () -> checkOnce(
                                line,
                                Column.USERNAME,
                                lineOfUsername,
                                Username.of(registration.username()).value()));
        RegistrationCheck.displayNameFlaw(registration.displayName())
                .ifPresent(found -> flaw(line, Column.DISPLAY_NAME, found.sentence()));
        RegistrationCheck.emailFlaw(registration.email())
                .ifPresentOrElse(
                        found -> flaw(line, Column.EMAIL, found.sentence()),
                        () -> checkOnce(
                                line,
                                Column.EMAIL,
                                lineOfEmail,
                                registration.email().toLowerCase(Locale.ROOT)));
    }

    private void checkOnce(long line, Column column, Map<String, Long> lines, String value) {
        var earlier = lines.putIfAbsent(value, line);
        if (earlier != null) {
            flaw(line, column, "is the same as on line " + earlier + ".");
        }
    }

    private void flaw(long line, Column column, String sentence) {
        flaws.add(new RowFlaw(line, column.field(), sentence));
    }
}
