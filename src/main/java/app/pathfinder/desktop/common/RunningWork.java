package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * Work that was started. To be used on the JavaFX thread, where callbacks and changes of properties arrive too. A
 * callback registered after the end still runs. Work whose problem nobody asked for is shown by the
 * {@link ErrorPresenter}.
 */
public interface RunningWork<T> {
    /** Calls back with the result, unless the work failed or was cancelled. */
    RunningWork<T> onSuccess(Consumer<? super T> callback);

    /** Calls back with what went wrong; a cancelled work ends with a problem of kind {@code CANCELLED}. */
    RunningWork<T> onProblem(Consumer<Problem> callback);

    /** Asks the work to end and interrupts it; without effect when it has ended. */
    void cancel();

    /** What the work is, in words that a person reads. */
    String title();

    ReadOnlyBooleanProperty runningProperty();

    /** The share done, 0 to 1, or -1 while unknown. */
    ReadOnlyDoubleProperty progressProperty();

    /** What is being done at the moment; empty until the work says so. */
    ReadOnlyStringProperty textProperty();
}
