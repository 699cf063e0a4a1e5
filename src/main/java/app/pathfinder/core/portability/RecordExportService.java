package app.pathfinder.core.portability;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes everything of a person into one file, from which {@link RecordImportService} makes it again: all seven tables as
 * of one moment, with ids and times.
 *
 * <p>Any thread but JavaFX's. Throws {@link Problem} with {@code SESSION_ENDED} or a kind of server failure besides what it
 * names itself.
 */
public final class RecordExportService {
    static final AuditedResource RESOURCE = new AuditedResource("record", null);

    private final UserDatabase database;
    private final UserContext context;
    private final Messages messages;
    private final InstantSource clock;

    @Inject
    public RecordExportService(UserDatabase database, UserContext context, Messages messages, InstantSource clock) {
        this.database = database;
        this.context = context;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Writes the file, whole or not at all, in place of one of that name.
     *
     * @return how many rows it holds
     * @throws Problem FILE_NOT_ACCESSIBLE, DISK_FULL, CANCELLED
     */
    public long export(Path file, Progress progress) {
        return WholeFile.write(file, out -> write(out, progress));
    }

    /** How many records of each kind there are, as their screens count them; every kind has its count. */
    public Map<ImportedKind, Long> counts() {
        return database.count(tx -> {
            var counts = new EnumMap<ImportedKind, Long>(ImportedKind.class);
            for (var kind : ImportedKind.values()) {
                counts.put(
                        kind,
                        kind == ImportedKind.SKILL
                                ? skills(tx)
                                : UserRows.of(kind.table()).count(tx));
            }
            return counts;
        });
    }

    /** As people see them: each once, however many experiences show it. */
    private static long skills(UserTransaction tx) {
        return tx.statement("select count(distinct skill_id) as found from <skill_mappings> where status <> 'rejected'")
                .one(row -> row.longNumber("found"));
    }

    private long write(OutputStream out, Progress progress) throws IOException {
        try {
            return database.inSnapshot(
                    AuditEvent.of(AuditAction.EXPORT, RESOURCE, null),
                    tx -> write(tx, out, progress),
                    rows -> Map.of("count", rows));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long write(UserTransaction tx, OutputStream out, Progress progress) {
        var onRow = new RowProgress(progress, messages, rows(tx));
        try {
            return new RecordFileWriter(tx, onRow).write(context.username().value(), clock.instant(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long rows(UserTransaction tx) {
        return Stream.of(UserTable.values())
                .mapToLong(table -> UserRows.of(table).count(tx))
                .sum();
    }
}
