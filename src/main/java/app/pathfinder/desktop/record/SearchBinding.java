package app.pathfinder.desktop.record;

import app.pathfinder.desktop.common.Debounce;
import app.pathfinder.desktop.common.UiTimers;
import java.time.Duration;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field to search in, bound to what is searched for: not at each letter, but when the person pauses. */
public final class SearchBinding {
    private static final Duration PAUSE_IN_TYPING = Duration.ofMillis(200);

    private final TextField field;
    private final StringProperty text;
    private final Debounce typing;

    private SearchBinding(TextField field, StringProperty text, UiTimers timers) {
        this.field = field;
        this.text = text;
        this.typing = new Debounce(timers, PAUSE_IN_TYPING);
    }

    /** Binds them. Escape empties the field before it does anything else. */
    public static void bind(TextField field, StringProperty text, UiTimers timers) {
        new SearchBinding(field, text, timers).listen();
    }

    private void listen() {
        field.textProperty().addListener((property, before, now) -> typing.run(() -> text.set(now)));
        text.addListener((property, before, now) -> show(now));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::clearOnEscape);
    }

    private void show(String now) {
        if (!now.equals(field.getText())) {
            field.setText(now);
            typing.cancel();
        }
    }

    private void clearOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }
}
