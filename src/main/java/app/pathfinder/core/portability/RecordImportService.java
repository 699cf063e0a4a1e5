package app.pathfinder.core.portability;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Takes records from files: first a plan that changes nothing, then what a person accepted of it in one transaction, and
 * back again if they think better of it.
 *
 * <p>Any thread but JavaFX's. Throws {@link Problem} with {@code SESSION_ENDED} or a kind of server failure besides what it
 * names itself; {@code CANCELLED} leaves everything as it was.
 */
public final class RecordImportService {
    private final UserDatabase database;
    private final Messages messages;

    @Inject
    public RecordImportService(UserDatabase database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * Reads a file, which it knows by what it holds, and compares it with the person's records.
     *
     * @throws Problem INVALID_INPUT for a file that as a whole is of no use, FILE_NOT_ACCESSIBLE, CANCELLED
     */
    public ImportPlan plan(Path file, Progress progress) {
        try (var source = RecordFileReader.open(file)) {
            var onRow = new RowProgress(progress, messages, source.rows());
            return database.inSnapshot(
                    AuditEvent.of(AuditAction.READ, RecordExportService.RESOURCE, null),
                    tx -> new RecordFilePlanner(tx, messages)
                            .plan(source, onRow)
                            .build(ImportFormat.PATHFINDER, () -> RecordFileReader.open(file)),
                    plan -> Map.of("count", plan.identical()));
        }
    }

    /**
     * Adds and changes what was accepted, all of it or nothing. What was changed here since the plan was made is passed
     * over.
     *
     * @param accepted the numbers of the items
     * @throws Problem INVALID_INPUT if the file is another one by now, CANCELLED
     */
    public ImportReceipt apply(ImportPlan plan, Set<Integer> accepted, Progress progress) {
        try (var source = plan.open()) {
            var onRow = new RowProgress(progress, messages, source.rows());
            return database.inTransaction(
                    AuditEvent.of(AuditAction.IMPORT, RecordExportService.RESOURCE, null),
                    tx -> new ImportRun(tx, messages, plan.accepted(accepted), onRow).run(source),
                    receipt -> Map.of("added", receipt.additions(), "changed", receipt.changes()));
        }
    }

    /**
     * Takes an import back: removes what it added and restores what it changed, unless that was changed since.
     *
     * @throws Problem CANCELLED
     */
    public ImportUndone undo(ImportReceipt receipt, Progress progress) {
        var onRow = new RowProgress(progress, messages, (long) receipt.additions() + receipt.changes());
        return database.inTransaction(
                AuditEvent.of(AuditAction.RESTORE, RecordExportService.RESOURCE, null),
                tx -> new ImportUndo(tx, onRow).run(receipt),
                undone -> Map.of("removed", undone.removed(), "restored", undone.restored()));
    }
}
