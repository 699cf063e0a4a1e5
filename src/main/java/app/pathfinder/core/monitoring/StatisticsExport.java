package app.pathfinder.core.monitoring;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statistics of users as a CSV file: RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read names
 * rightly, times in UTC as ISO 8601. A value that a spreadsheet would take for a formula gets an apostrophe before it. Any
 * thread but JavaFX's.
 */
public final class StatisticsExport {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String[] HEADER = {
        "username",
        "displayName",
        "email",
        "role",
        "state",
        "tables",
        "rows",
        "bytes",
        "createdAt",
        "lastLoginAt",
        "figuresAt"
    };

    private final TableStatisticsService statistics;

    @Inject
    StatisticsExport(TableStatisticsService statistics) {
        this.statistics = statistics;
    }

    /**
     * Writes all users that match, all as of one moment. The file appears complete or not at all, and replaces one of that
     * name.
     *
     * @return how many users were written, the header not counted
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} or {@link ProblemKind#DISK_FULL} if it cannot be written,
     *     {@link ProblemKind#CANCELLED} if the progress says so
     */
    public long writeCsv(StatisticsQuery query, Path file, Progress progress) {
        try {
            var temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".pathfinder", ".part");
            try {
                var count = write(query, temporary, progress);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return count;
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | UncheckedIOException e) {
            throw notWritten(e);
        }
    }

    private long write(StatisticsQuery query, Path file, Progress progress) throws IOException {
        try (var text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(HEADER);
            var count = new long[1];
            statistics.forEach(query, user -> {
                progress.throwIfCancelled();
                csv.writeRecord(cells(user));
                count[0]++;
            });
            csv.flush();
            return count[0];
        }
    }

    private static String[] cells(UserStatistics user) {
        return new String[] {
            harmless(user.username()),
            harmless(user.displayName()),
            harmless(user.email()),
            user.role().stored(),
            user.state().stored(),
            Integer.toString(user.tables()),
            Long.toString(user.rows()),
            Long.toString(user.bytes()),
            time(user.createdAt()),
            time(user.lastLoginAt()),
            time(user.figuresAt())
        };
    }

    static String harmless(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Problem notWritten(Exception failure) {
        var full = String.valueOf(failure.getMessage()).contains("No space left");
        return full
                ? new Problem(failure, ProblemKind.DISK_FULL)
                : new Problem(failure, ProblemKind.FILE_NOT_ACCESSIBLE, "The file");
    }
}
