package app.pathfinder.core.monitoring;

import app.pathfinder.core.audit.AdministratorAudit;
import app.pathfinder.core.file.CsvForPeople;
import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the statistics of users as {@link CsvForPeople}. Any thread but JavaFX's. */
public final class StatisticsExport {
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
    private final AdministratorAudit audit;

    @Inject
    StatisticsExport(TableStatisticsService statistics, AdministratorAudit audit) {
        this.statistics = statistics;
        this.audit = audit;
    }

    /**
     * Writes all users that match, all as of one moment. The file appears complete or not at all, and replaces one of that
     * name. The audit trail says so before the first byte is written.
     *
     * @param actor the administrator, or null for the command line
     * @return how many users were written, the header not counted
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} or {@link ProblemKind#DISK_FULL} if it cannot be written,
     *     {@link ProblemKind#CANCELLED} if the progress says so
     */
    public long writeCsv(StatisticsQuery query, Path file, @Nullable UUID actor, Progress progress) {
        audit.record("EXPORT", "STATISTICS", actor, Map.of("format", "csv"));
        return WholeFile.write(file, out -> write(query, out, progress));
    }

    private long write(StatisticsQuery query, OutputStream out, Progress progress) throws IOException {
        try (var csv = new CsvForPeople(out, HEADER)) {
            var count = new long[1];
            statistics.forEach(query, user -> {
                progress.throwIfCancelled();
                write(user, csv);
                count[0]++;
            });
            return count[0];
        }
    }

    private static void write(UserStatistics user, CsvForPeople csv) {
        csv.row(
                user.username(),
                user.displayName(),
                user.email(),
                user.role().stored(),
                user.state().stored(),
                user.tables(),
                user.rows(),
                user.bytes(),
                user.createdAt(),
                user.lastLoginAt(),
                user.figuresAt());
    }
}
