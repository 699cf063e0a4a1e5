package app.pathfinder.desktop.common;

import jakarta.inject.Inject;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The layers of the one window: a page, above it cards that ask, above those short messages. JavaFX thread. */
public final class WindowLayers {
    private final StackPane page = new StackPane();
    private final StackPane root = new StackPane();
    private final CardLayer cards;
    private final NotificationStack notifications;

    @Inject
    public WindowLayers(CardLayer cards, NotificationStack notifications) {
        this.cards = cards;
        this.notifications = notifications;
        root.getStyleClass().add("window");
        // what is too wide for the window loses its end, not its beginning
        page.setAlignment(Pos.TOP_LEFT);
        page.setMinSize(0, 0);
        root.getChildren().setAll(page, cards.pane(), notifications.pane());
        // not in a corner, where the buttons of forms are
        StackPane.setAlignment(notifications.pane(), Pos.BOTTOM_CENTER);
    }

    public Region root() {
        return root;
    }

    public void showPage(Parent content) {
        page.getChildren().setAll(content);
        // makes what lazy controls hold part of the window, before the page is told that it is shown
        content.applyCss();
    }

    /** Closes every card and pop-up and takes every message away, as when the window locks. */
    public void clear() {
        cards.clear();
        notifications.clear();
        List.copyOf(Window.getWindows()).stream().filter(this::belongsToThis).forEach(Window::hide);
    }

    private boolean belongsToThis(Window window) {
        return switch (window) {
            case PopupWindow popup -> true;
            case Stage stage ->
                root.getScene() != null && root.getScene().getWindow().equals(stage.getOwner());
            default -> false;
        };
    }
}
