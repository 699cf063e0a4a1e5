package app.pathfinder.desktop.login;

import app.pathfinder.desktop.common.Debounce;
import app.pathfinder.desktop.common.UiTimers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A text with what is wrong with it. While a person types, a fault shows when they pause, and goes as soon as it is
 * mended. JavaFX thread.
 */
final class ValidatedField {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final Function<String, Optional<String>> check;

    ValidatedField(UiTimers timers, Function<String, Optional<String>> check) {
        this.check = check;
        var pause = new Debounce(timers, PAUSE);
        text.addListener((property, before, now) -> typed(pause));
    }

    private void typed(Debounce pause) {
        if (check.apply(text.get()).isEmpty()) {
            error.set("");
        }
        pause.run(() -> {
            if (!text.get().isEmpty()) {
                validate();
            }
        });
    }

    /** Shows the fault, if there is one, and tells whether there is none. */
    boolean validate() {
        error.set(check.apply(text.get()).orElse(""));
        return error.get().isEmpty();
    }

    /** Shows a fault that only the database could find. */
    void refuse(String sentence) {
        error.set(sentence);
    }

    String get() {
        return text.get();
    }

    StringProperty textProperty() {
        return text;
    }

    /** Empty if nothing is wrong. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
