package app.pathfinder.desktop.login;

import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.DatabaseStart.Phase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.UiTimers;
import jakarta.inject.Inject;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the page waits for while the database opens behind it; says nothing in the first half second. It lives as long
 * as the program. JavaFX thread.
 */
public final class StartWaiting {
    private static final Duration SILENT = Duration.ofMillis(500);

    private final DatabaseStart start;
    private final UiThread ui;
    private final UiTimers timers;
    private final Messages messages;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private boolean patient;

    @Inject
    StartWaiting(DatabaseStart start, UiThread ui, UiTimers timers, Messages messages) {
        this.start = start;
        this.ui = ui;
        this.timers = timers;
        this.messages = messages;
    }

    /** Begins to follow the start of the database. To be called once. */
    public void followDatabase() {
        start.onChange(status -> ui.execute(this::showStep));
        timers.after(SILENT, () -> {
            patient = true;
            showStep();
        });
    }

    private void showStep() {
        if (!text.isBound()) {
            var status = start.status();
            text.set(patient && status.phase() == Phase.STARTING ? messages.text(status.stepKey()) : "");
        }
    }

    /** Nobody can log in until {@link #waitFor} was told what for, and that is done. */
    public void expectPreparation() {
        preparing.set(true);
    }

    /** Nobody can log in until this is done. */
    public void waitFor(RunningWork<?> work) {
        preparing.bind(work.runningProperty());
        text.bind(work.textProperty().map(step -> step.isEmpty() ? "" : messages.text("login.preparing", step)));
        work.runningProperty().subscribe(running -> {
            if (!running) {
                stopWaiting();
            }
        });
    }

    private void stopWaiting() {
        preparing.unbind();
        text.unbind();
        text.set("");
    }

    /** Empty while there is nothing worth telling. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether something must be made before anybody can log in. */
    ReadOnlyBooleanProperty preparingProperty() {
        return preparing.getReadOnlyProperty();
    }
}
