package app.pathfinder.desktop.profiles;

import app.pathfinder.core.portability.resume.Resume;
import app.pathfinder.core.portability.resume.ResumeExport;
import app.pathfinder.core.portability.resume.ResumeFormat;
import app.pathfinder.core.portability.resume.pdf.ResumePrinting;
import app.pathfinder.core.portability.resume.pdf.ResumePrinting.Printer;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.FileNames;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Takes a résumé out of the program: into a file, or onto paper. One at a time. JavaFX thread. */
final class ResumeOutput {
    private final ResumeExport export;
    private final ResumePrinting printing;
    private final PrinterPrompt printers;
    private final BackgroundWork background;
    private final Dialogs dialogs;
    private final Notifications notifications;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable RunningWork<?>> running = new ReadOnlyObjectWrapper<>();

    @Inject
    ResumeOutput(
            ResumeExport export,
            ResumePrinting printing,
            PrinterPrompt printers,
            BackgroundWork background,
            Dialogs dialogs,
            Notifications notifications,
            ErrorPresenter errors,
            Messages messages) {
        this.export = export;
        this.printing = printing;
        this.printers = printers;
        this.background = background;
        this.dialogs = dialogs;
        this.notifications = notifications;
        this.errors = errors;
        this.messages = messages;
    }

    /** What is being done; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable RunningWork<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Asks where to, and writes the file. */
    void export(Resume resume, ResumeFormat format) {
        var title = messages.text("profiles.resume.file", resume.name());
        var name = FileNames.of(title, format.extension()) + "." + format.extension();
        dialogs.chooseSaveFile(name, format.extension()).ifPresent(chosen -> export(resume, format, chosen));
    }

    /** The dialog asked about a file of the name that the person gave; about a completed name it could not ask. */
    private void export(Resume resume, ResumeFormat format, Path chosen) {
        var file = completed(chosen, format);
        if (file.equals(chosen)) {
            write(resume, format, file);
        } else {
            start("profiles.resume.looking", progress -> Files.exists(file), exists -> {
                if (!exists || mayReplace(file)) {
                    write(resume, format, file);
                }
            });
        }
    }

    private boolean mayReplace(Path file) {
        return dialogs.confirm("profiles.replace.title", "profiles.replace.text", file.getFileName());
    }

    private static Path completed(Path chosen, ResumeFormat format) {
        var name = String.valueOf(chosen.getFileName());
        var ending = "." + format.extension();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? chosen : chosen.resolveSibling(name + ending);
    }

    private void write(Resume resume, ResumeFormat format, Path file) {
        start(
                "resume.writing",
                progress -> {
                    export.write(resume, format, file, progress);
                    return file;
                },
                written -> notifications.info(messages.text("profiles.resume.exported", written.getFileName())));
    }

    /** Prints, after asking where to if there are several printers. */
    void print(Resume resume) {
        start("profiles.print.looking", progress -> printing.printers(), found -> choose(resume, found));
    }

    private void choose(Resume resume, List<Printer> found) {
        printers.choose(found)
                .ifPresent(printer -> start(
                        "profiles.print.work",
                        progress -> {
                            printing.print(resume, printer.name(), progress);
                            return printer;
                        },
                        done -> notifications.info(messages.text("profiles.print.done", done.name()))));
    }

    void cancel() {
        var work = running.get();
        if (work != null) {
            work.cancel();
        }
    }

    private <T> void start(String titleKey, ProgressWork<T> work, Consumer<T> done) {
        cancel();
        var started = background.<T>start(messages.text(titleKey), work);
        running.set(started);
        started.onSuccess(result -> {
                    ended(started);
                    done.accept(result);
                })
                .onProblem(problem -> {
                    ended(started);
                    failed(problem);
                });
    }

    private void ended(RunningWork<?> work) {
        if (work.equals(running.get())) {
            running.set(null);
        }
    }

    private void failed(Problem problem) {
        if (problem.kind() == ProblemKind.CANCELLED) {
            notifications.info(messages.text("profiles.resume.cancelled"));
        } else {
            errors.present(problem);
        }
    }
}
