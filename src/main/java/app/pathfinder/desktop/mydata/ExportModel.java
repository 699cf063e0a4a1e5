package app.pathfinder.desktop.mydata;

import app.pathfinder.core.portability.RecordExportService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Takes everything along in one file. JavaFX thread. */
final class ExportModel {
    private final RecordExportService exports;
    private final BackgroundWork work;
    private final Dialogs dialogs;
    private final Notifications notifications;
    private final ErrorPresenter errors;
    private final Today today;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable RunningWork<?>> running = new ReadOnlyObjectWrapper<>();

    @Inject
    ExportModel(
            RecordExportService exports,
            BackgroundWork work,
            Dialogs dialogs,
            Notifications notifications,
            ErrorPresenter errors,
            Today today,
            Messages messages) {
        this.exports = exports;
        this.work = work;
        this.dialogs = dialogs;
        this.notifications = notifications;
        this.errors = errors;
        this.today = today;
        this.messages = messages;
    }

    /** The export that is under way, if one is. */
    ReadOnlyObjectProperty<@Nullable RunningWork<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Asks where the file goes, and writes it. */
    void export() {
        if (running.get() == null) {
            var name = messages.text("mydata.export.name", today.date().toString());
            dialogs.chooseSaveFile(name, "zip").ifPresent(this::write);
        }
    }

    private void write(Path file) {
        var started = work.start(messages.text("mydata.export.writing"), progress -> exports.export(file, progress));
        running.set(started);
        started.onSuccess(rows -> {
                    running.set(null);
                    notifications.info(messages.text("mydata.export.done", rows, file.getFileName()));
                })
                .onProblem(this::fail);
    }

    private void fail(Problem failure) {
        running.set(null);
        if (failure.kind() != ProblemKind.CANCELLED) {
            errors.present(failure);
        }
    }
}
