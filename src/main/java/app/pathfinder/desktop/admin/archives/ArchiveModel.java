package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.archive.ArchiveVerdict;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The one archive that is looked at: its check and its restoration, of which one is under way at a time. Who looks
 * elsewhere meanwhile is told by a notification how it ended. JavaFX thread.
 */
public final class ArchiveModel {
    private final ArchiveCatalogue catalogue;
    private final Restoration restoration;
    private final RestoreFormModel form;
    private final SingleWork action;
    private final UserContext administrator;
    private final ArchiveText text;
    private final BackgroundWork work;
    private final Notifications notifications;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<@Nullable Archive> archive = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable RunningWork<Archive> reading;
    private Runnable changed = () -> {};

    @Inject
    ArchiveModel(
            ArchiveCatalogue catalogue,
            Restoration restoration,
            RestoreFormModel form,
            SingleWork action,
            UserContext administrator,
            ArchiveText text,
            BackgroundWork work,
            Notifications notifications,
            Messages messages) {
        this.catalogue = catalogue;
        this.restoration = restoration;
        this.form = form;
        this.action = action;
        this.administrator = administrator;
        this.text = text;
        this.work = work;
        this.notifications = notifications;
        this.messages = messages;
    }

    ReadOnlyObjectProperty<@Nullable Archive> archiveProperty() {
        return archive.getReadOnlyProperty();
    }

    RestoreFormModel form() {
        return form;
    }

    /** The check or the restoration that is under way, of whichever archive. */
    SingleWork action() {
        return action;
    }

    /** What went well with this archive, and what to know about it; empty while there is nothing to tell. */
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** What did not go well with this archive, and what to do; empty if nothing did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What to do when an archive is not any more as the list shows it. */
    void onChanged(Runnable action) {
        changed = action;
    }

    /** Looks at an archive; null looks at none. */
    void show(@Nullable Archive wanted) {
        if (!isShown(wanted)) {
            cancelReading();
            forget();
            form.close();
        }
        archive.set(wanted);
    }

    private boolean isShown(@Nullable Archive other) {
        var now = archive.get();
        return now != null && other != null && now.id().equals(other.id());
    }

    private void forget() {
        done.set("");
        problem.set("");
    }

    /** Reads anew what is known of the archive. */
    void refresh() {
        var shown = archive.get();
        if (shown == null) {
            return;
        }
        cancelReading();
        reading = work.start(messages.text("admin-archives.work.archive"), progress -> catalogue.find(shown.id()))
                .onSuccess(this::show)
                .onProblem(failure -> {
                    if (failure.kind() != ProblemKind.CANCELLED) {
                        fail(shown, failure);
                    }
                });
    }

    /** Reads the archive's file and tells what it finds. */
    void verify() {
        var shown = archive.get();
        if (shown != null) {
            begin(
                    shown,
                    "admin-archives.work.verify",
                    progress -> catalogue.verify(shown.id(), administrator.userId(), progress),
                    verdict -> tell(shown, verdict));
        }
    }

    /** Restores the archive as the form says; without effect while something is missing there. */
    void restore() {
        var shown = archive.get();
        if (shown == null
                || !form.openProperty().get()
                || form.incompleteProperty().get()) {
            return;
        }
        begin(shown, "admin-archives.work.restore", restoring(shown), outcome -> tell(shown, outcome));
    }

    private ProgressWork<RestoreOutcome> restoring(Archive shown) {
        if (!form.asNewProperty().get()) {
            return progress -> restoration.underOldName(shown, progress);
        }
        var registration = form.registration();
        var password = form.passwordProperty().get();
        return progress -> restoration.underNewName(shown, registration, password, progress);
    }

    private <T> void begin(Archive shown, String titleKey, ProgressWork<T> wanted, Consumer<T> told) {
        if (action.isBusy()) {
            return;
        }
        forget();
        action.start(
                messages.text(titleKey, shown.username()),
                wanted,
                result -> {
                    told.accept(result);
                    ended();
                },
                failure -> {
                    fail(shown, failure);
                    ended();
                });
    }

    private void ended() {
        refresh();
        changed.run();
    }

    private void tell(Archive of, ArchiveVerdict verdict) {
        tell(of, verdict.isIntact() ? done : problem, text.verdict(verdict));
    }

    private void tell(Archive of, RestoreOutcome outcome) {
        switch (outcome) {
            case RestoreOutcome.Restored restored -> {
                if (isShown(of)) {
                    form.close();
                }
                tell(of, done, text.restored(restored));
            }
            case RestoreOutcome.Refused refused -> tell(of, problem, text.refused(refused));
        }
    }

    private void fail(Archive of, Problem failure) {
        tell(of, problem, text.problem(failure));
    }

    private void tell(Archive of, ReadOnlyStringWrapper place, String sentence) {
        if (isShown(of)) {
            place.set(sentence);
        } else {
            notifications.info(sentence);
        }
    }

    private void cancelReading() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    void dispose() {
        cancelReading();
        action.cancel();
        form.close();
    }
}
