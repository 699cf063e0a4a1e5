package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows notifications at the foot of the window, newest below, a few at a time. */
public final class NotificationStack implements Notifications {
    private static final int AT_MOST = 4;
    private static final Duration INFO = Duration.ofSeconds(5);
    private static final Duration UNDO = Duration.ofSeconds(12);

    private final VBox pane = new VBox();
    private final Map<Node, Button> undoes = new HashMap<>();
    private final UiTimers timers;
    private final Messages messages;

    @Inject
    public NotificationStack(UiTimers timers, Messages messages) {
        this.timers = timers;
        this.messages = messages;
        pane.getStyleClass().add("notifications");
        pane.setPickOnBounds(false);
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    Node pane() {
        return pane;
    }

    void clear() {
        pane.getChildren().clear();
    }

    @Override
    public void info(String text) {
        showFor(INFO, notification(text, "fth-check-circle", Styles.SUCCESS));
    }

    /** Warns until the person dismisses it or the returned action takes it away. */
    public Runnable warn(String text) {
        var notification = notification(text, "fth-clock", Styles.WARNING);
        add(notification);
        return () -> pane.getChildren().remove(notification);
    }

    @Override
    public void undoable(String text, Runnable undo) {
        var notification = notification(text, "fth-check-circle", Styles.SUCCESS);
        var button = button("common.undo", notification, undo);
        notification.setPrimaryActions(button);
        undoes.put(notification, button);
        showFor(UNDO, notification);
    }

    /** Whether a message stands that offers to undo something. */
    public boolean canUndo() {
        return newestUndo().isPresent();
    }

    /** Presses Undo on the newest message that offers it; whether there was one. */
    public boolean undoNewest() {
        var button = newestUndo();
        button.ifPresent(Button::fire);
        return button.isPresent();
    }

    private Optional<Button> newestUndo() {
        undoes.keySet().retainAll(pane.getChildren());
        return pane.getChildren().reversed().stream()
                .map(undoes::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public void problem(Problem problem) {
        var text = ProblemText.of(problem, messages);
        var notification = notification(text.sentence() + "\n" + text.remedy(), "fth-alert-circle", Styles.DANGER);
        var copy = new Button(messages.text("common.problem.copy", text.code()), new FontIcon("fth-copy"));
        copy.getStyleClass().add("link-button");
        copy.setOnAction(event -> Clipboards.copy(text.code()));
        notification.setPrimaryActions(copy);
        add(notification);
    }

    private Notification notification(String text, String icon, String kind) {
        var notification = new Notification(text, new FontIcon(icon));
        notification.getStyleClass().add(kind);
        notification.setAccessibleText(text);
        notification.setOnClose(event -> pane.getChildren().remove(notification));
        notification.skinProperty().subscribe(() -> nameCloseButton(notification));
        return notification;
    }

    private void nameCloseButton(Notification notification) {
        var close = notification.lookup(".close-button");
        if (close != null) {
            close.setAccessibleRole(AccessibleRole.BUTTON);
            close.setAccessibleText(messages.text("common.dismiss"));
        }
    }

    private Button button(String textKey, Notification notification, Runnable action) {
        var button = new Button(messages.text(textKey));
        button.setOnAction(event -> {
            pane.getChildren().remove(notification);
            action.run();
        });
        return button;
    }

    private void showFor(Duration time, Notification notification) {
        add(notification);
        goAwayAfter(time, notification);
    }

    /** Waits longer while the mouse or the keyboard is on the message, so that nobody misses it under the hand. */
    private void goAwayAfter(Duration time, Notification notification) {
        timers.after(time, () -> {
            if (notification.isHover() || notification.isFocusWithin()) {
                goAwayAfter(INFO, notification);
            } else {
                pane.getChildren().remove(notification);
            }
        });
    }

    private void add(Notification notification) {
        pane.getChildren().add(notification);
        if (pane.getChildren().size() > AT_MOST) {
            pane.getChildren().removeFirst();
        }
    }
}
