package app.pathfinder.desktop.login;

import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.DatabaseStart.Phase;
import app.pathfinder.core.database.DatabaseStart.Status;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.UiTimers;
import jakarta.inject.Inject;
import java.time.Duration;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the page waits for while the database opens behind it; says nothing in the first half second. It lives as long
 * as the program. JavaFX thread.
 */
public final class StartWaiting {
    private static final Duration SILENT = Duration.ofMillis(500);

    private final Messages messages;
    private final DatabaseStart start;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private boolean patient;

    @Inject
    StartWaiting(DatabaseStart start, UiThread ui, UiTimers timers, Messages messages) {
        this.start = start;
        this.messages = messages;
        start.onChange(status -> ui.execute(this::refresh));
        timers.after(SILENT, () -> {
            patient = true;
            refresh();
        });
    }

    private void refresh() {
        text.set(text(start.status()));
    }

    private String text(Status status) {
        return patient && status.phase() == Phase.STARTING ? messages.text(status.stepKey()) : "";
    }

    /** Empty while there is nothing to wait for. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
