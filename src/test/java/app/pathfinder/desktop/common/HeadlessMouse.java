package app.pathfinder.desktop.common;

import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/**
 * Mends the mouse of JavaFX's headless platform, whose events all claim to call for a context menu and whose button is
 * still down when it is released: without this a click on the head of a table never sorts. Other platforms' events pass
 * unchanged. JavaFX thread.
 */
public final class HeadlessMouse {
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(HeadlessMouse::mend);
        }
    };

    /** Mends every window that is open or will be opened. */
    public void install() {
        Window.getWindows().forEach(HeadlessMouse::mend);
        Window.getWindows().addListener(opened);
    }

    public void remove() {
        Window.getWindows().removeListener(opened);
    }

    private static void mend(Window window) {
        if (!(window.getEventDispatcher() instanceof Mended)) {
            window.setEventDispatcher(new Mended(window.getEventDispatcher()));
        }
    }

    private record Mended(EventDispatcher real) implements EventDispatcher {
        @Override
        public Event dispatchEvent(Event event, EventDispatchChain tail) {
            return real.dispatchEvent(event instanceof MouseEvent mouse ? mended(mouse) : event, tail);
        }

        private static MouseEvent mended(MouseEvent event) {
            var released = event.getEventType() == MouseEvent.MOUSE_RELEASED;
            if (!event.isPopupTrigger() && !released) {
                return event;
            }
            var button = event.getButton();
            return new MouseEvent(
                    event.getSource(),
                    event.getTarget(),
                    event.getEventType(),
                    event.getX(),
                    event.getY(),
                    event.getScreenX(),
                    event.getScreenY(),
                    button,
                    event.getClickCount(),
                    event.isShiftDown(),
                    event.isControlDown(),
                    event.isAltDown(),
                    event.isMetaDown(),
                    event.isPrimaryButtonDown() && !(released && button == MouseButton.PRIMARY),
                    event.isMiddleButtonDown() && !(released && button == MouseButton.MIDDLE),
                    event.isSecondaryButtonDown() && !(released && button == MouseButton.SECONDARY),
                    event.isSynthesized(),
                    event.isPopupTrigger() && button == MouseButton.SECONDARY,
                    event.isStillSincePress(),
                    event.getPickResult());
        }
    }
}
