package app.pathfinder.desktop.mydata;

import app.pathfinder.core.portability.ImportItem;
import app.pathfinder.core.portability.ImportPlan;
import app.pathfinder.core.portability.ImportReceipt;
import app.pathfinder.core.portability.ImportUndone;
import app.pathfinder.core.portability.RecordImportService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * An import: a file is read, its additions and changes are decided on one by one, accepted, and taken back if that was a
 * mistake. Nothing is changed before the person accepts. JavaFX thread.
 */
public final class ImportModel {
    /** How far it is. */
    enum Stage {
        /** No file, or one that is of no use. */
        CHOOSING,
        /** Something runs: a file is read, or records are stored. */
        WORKING,
        /** The list of additions and changes is there. */
        PLANNED,
        /** They are stored, and can be taken back. */
        DONE
    }

    private final RecordImportService imports;
    private final ImportedSkills skills;
    private final BackgroundWork work;
    private final Dialogs dialogs;
    private final Notifications notifications;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
    private final ReadOnlyObjectWrapper<@Nullable RunningWork<?>> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportReceipt> receipt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper ticked = new ReadOnlyIntegerWrapper();
    private final Set<Integer> ticks = new HashSet<>();

    @Inject
    ImportModel(
            RecordImportService imports,
            ImportedSkills skills,
            BackgroundWork work,
            Dialogs dialogs,
            Notifications notifications,
            Messages messages) {
        this.imports = imports;
        this.skills = skills;
        this.work = work;
        this.dialogs = dialogs;
        this.notifications = notifications;
        this.messages = messages;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What runs, if something does. */
    ReadOnlyObjectProperty<@Nullable RunningWork<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What the file would do, once it is read. */
    ReadOnlyObjectProperty<@Nullable ImportPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** What was done, once it is. */
    ReadOnlyObjectProperty<@Nullable ImportReceipt> receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    ReadOnlyStringProperty fileNameProperty() {
        return fileName.getReadOnlyProperty();
    }

    /** What is wrong with a file; empty if nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many items are accepted. */
    ReadOnlyIntegerProperty tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    void chooseFile() {
        dialogs.chooseFile("zip", "json", "csv").ifPresent(this::read);
    }

    /** Reads a file; another one takes the place of one that is decided on. Without effect while something runs. */
    public void read(Path file) {
        if (stage.get() == Stage.WORKING) {
            return;
        }
        clear();
        fileName.set(String.valueOf(file.getFileName()));
        run("mydata.import.reading", progress -> imports.plan(file, progress), this::show, Stage.CHOOSING);
    }

    private void show(ImportPlan read) {
        tickWhere(read, item -> item.conflict() == null);
        plan.set(read);
        stage.set(Stage.PLANNED);
    }

    boolean isTicked(ImportItem item) {
        return ticks.contains(item.number());
    }

    void tick(ImportItem item, boolean accept) {
        if (accept) {
            ticks.add(item.number());
        } else {
            ticks.remove(item.number());
        }
        ticked.set(ticks.size());
    }

    /** Accepts everything, or nothing. */
    void tickAll(boolean accept) {
        var read = plan.get();
        if (read != null) {
            tickWhere(read, item -> accept);
        }
    }

    private void tickWhere(ImportPlan read, Predicate<ImportItem> accepted) {
        ticks.clear();
        read.items().stream().filter(accepted).map(ImportItem::number).forEach(ticks::add);
        ticked.set(ticks.size());
    }

    /** Stores what is accepted. */
    void accept() {
        var read = plan.get();
        if (read == null || stage.get() != Stage.PLANNED || ticks.isEmpty()) {
            return;
        }
        var accepted = Set.copyOf(ticks);
        run(
                "mydata.import.storing",
                progress -> imports.apply(read, accepted, progress),
                done -> {
                    receipt.set(done);
                    stage.set(Stage.DONE);
                    skills.look(done);
                },
                Stage.PLANNED);
    }

    /** Takes back what was stored, but for what was changed since. */
    void undo() {
        var done = receipt.get();
        if (done != null && stage.get() == Stage.DONE) {
            skills.stop();
            run("mydata.import.undoing", progress -> imports.undo(done, progress), this::tellUndone, Stage.DONE);
        }
    }

    private void tellUndone(ImportUndone undone) {
        clear();
        stage.set(Stage.CHOOSING);
        notifications.info(messages.text(
                undone.kept() == 0 ? "mydata.import.undone" : "mydata.import.undone-but",
                undone.removed(),
                undone.restored(),
                undone.kept()));
    }

    private <T> void run(String titleKey, ProgressWork<T> job, Consumer<T> done, Stage otherwise) {
        problem.set("");
        stage.set(Stage.WORKING);
        var started = work.start(messages.text(titleKey), job);
        running.set(started);
        started.onSuccess(result -> {
                    running.set(null);
                    done.accept(result);
                })
                .onProblem(failure -> {
                    running.set(null);
                    stage.set(otherwise);
                    problem.set(words(failure));
                });
    }

    /** What is wrong with a file says by itself what to do. */
    private String words(Problem failure) {
        return switch (failure.kind()) {
            case CANCELLED -> "";
            case INVALID_INPUT -> messages.sentence(failure);
            default -> messages.sentence(failure) + " " + messages.remedy(failure);
        };
    }

    void cancel() {
        var started = running.get();
        if (started != null) {
            started.cancel();
        }
    }

    /** Makes room for another file. */
    void startAnew() {
        if (stage.get() != Stage.WORKING) {
            clear();
            stage.set(Stage.CHOOSING);
        }
    }

    /** Asks where a table to fill in goes, and writes it. */
    void saveTemplate() {
        dialogs.chooseSaveFile(messages.text("mydata.import.template.name"), "csv")
                .ifPresent(file -> work.start(messages.text("mydata.import.template"), progress -> {
                            imports.writeTemplate(file);
                            return file;
                        })
                        .onSuccess(written -> notifications.info(
                                messages.text("mydata.import.template.saved", written.getFileName()))));
    }

    private void clear() {
        plan.set(null);
        receipt.set(null);
        ticks.clear();
        ticked.set(0);
        fileName.set("");
        problem.set("");
    }
}
