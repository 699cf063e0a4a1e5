package app.pathfinder.desktop.shell;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.ScopedWork;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.common.UiTimers.UiTimer;
import jakarta.inject.Inject;
import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What runs in the background, told only when it has run long enough to be worth telling. JavaFX thread. */
final class WorkIndicatorViewModel {
    private static final Duration WORTH_TELLING = Duration.ofMillis(400);

    private final UiTimers timers;
    private final Messages messages;
    private final ObservableList<RunningWork<?>> running;
    private final ListChangeListener<RunningWork<?>> follow = change -> follow();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private UiTimer patience = UiTimer.STOPPED;
    private @Nullable RunningWork<?> told;

    @Inject
    WorkIndicatorViewModel(ScopedWork work, UiTimers timers, Messages messages) {
        this.timers = timers;
        this.messages = messages;
        this.running = work.running();
        running.addListener(follow);
    }

    private void follow() {
        if (told != null && running.contains(told)) {
            return;
        }
        forget();
        if (!running.isEmpty()) {
            var oldest = running.getFirst();
            patience = timers.after(WORTH_TELLING, () -> tell(oldest));
        }
    }

    private void tell(RunningWork<?> work) {
        told = work;
        progress.bind(work.progressProperty());
        text.bind(work.textProperty().map(step -> words(work.title(), step)));
    }

    private String words(String title, String step) {
        return step.isEmpty() ? title : messages.text("shell.work", title, step);
    }

    private void forget() {
        patience.stop();
        told = null;
        progress.unbind();
        text.unbind();
        text.set("");
    }

    void cancel() {
        if (told != null) {
            told.cancel();
        }
    }

    void dispose() {
        running.removeListener(follow);
        forget();
    }

    /** What runs; empty while nothing is worth telling. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The share done, or -1 while unknown. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
