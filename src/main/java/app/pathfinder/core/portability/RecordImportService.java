package app.pathfinder.core.portability;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.file.BoundedZip;
import app.pathfinder.core.file.CsvForPeople;
import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserWork;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
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
    private static final int MOST_MEGABYTES_OF_TEXT = 20;
    private static final int MOST_MEGABYTES_OF_ARCHIVE = 200;
    private static final Utf8File TEXT =
            new Utf8File(MOST_MEGABYTES_OF_TEXT, new Utf8File.Remedies("file.remedy.split", "file.remedy.save-utf8"));

    private final UserDatabase database;
    private final SkillCatalog catalog;
    private final Messages messages;
    private final InstantSource clock;

    @Inject
    public RecordImportService(UserDatabase database, SkillCatalog catalog, Messages messages, InstantSource clock) {
        this.database = database;
        this.catalog = catalog;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Reads a file, which it knows by what it holds and not by its name, and compares it with the person's records.
     *
     * @throws Problem INVALID_INPUT for a file that as a whole is of no use, FILE_NOT_ACCESSIBLE, CANCELLED
     */
    public ImportPlan plan(Path file, Progress progress) {
        return BoundedZip.isZip(file) ? planArchive(file, progress) : plan(read(TEXT.read(file)), progress);
    }

    private ImportPlan planArchive(Path file, Progress progress) {
        try (var zip = BoundedZip.open(file, MOST_MEGABYTES_OF_ARCHIVE)) {
            if (RecordFileReader.isOne(zip)) {
                return planRecordFile(file, progress);
            }
            if (LinkedInReader.isOne(zip)) {
                return plan(LinkedInReader.read(zip, messages), progress);
            }
            throw Utf8File.unusable("file.record.unknown-zip");
        }
    }

    private ImportPlan planRecordFile(Path file, Progress progress) {
        try (var source = RecordFileReader.open(file)) {
            var planned = source.manifest();
            var onRow = new RowProgress(progress, messages, source.rows());
            return inPlanning(tx -> new RecordFilePlanner(tx, messages)
                    .plan(source, onRow)
                    .build(ImportFormat.PATHFINDER, () -> RecordFileReader.openSame(file, planned)));
        }
    }

    private OutsideFile read(String text) {
        return text.stripLeading().startsWith("{")
                ? JsonResumeReader.read(text, messages)
                : ExperienceTableReader.read(text, messages);
    }

    private ImportPlan plan(OutsideFile file, Progress progress) {
        var names = file.skills().isEmpty() ? SkillNames.NONE : SkillNames.of(catalog);
        var onRow = new RowProgress(progress, messages, file.records());
        return inPlanning(tx -> new OutsidePlanner(tx, messages, names, clock.instant()).plan(file, onRow));
    }

    /** To compare is to read, so it leaves its row of the audit trail. */
    private ImportPlan inPlanning(UserWork<ImportPlan> planning) {
        return database.inSnapshot(
                AuditEvent.of(AuditAction.READ, RecordExportService.RESOURCE, null),
                planning,
                plan -> Map.of("count", plan.items().size()));
    }

    /**
     * Writes a table without rows for people to fill in, whole or not at all.
     *
     * @throws Problem FILE_NOT_ACCESSIBLE, DISK_FULL
     */
    public void writeTemplate(Path file) {
        WholeFile.write(file, out -> {
            new CsvForPeople(out, ExperienceTableReader.template()).close();
            return file;
        });
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
