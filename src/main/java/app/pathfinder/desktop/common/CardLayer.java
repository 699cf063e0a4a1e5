package app.pathfinder.desktop.common;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The layer of questions above the page. While a card is open, the page gets neither mouse nor focus. JavaFX thread. */
public final class CardLayer {
    private final StackPane pane = new StackPane();
    private final Deque<Layer> open = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper cardOpen = new ReadOnlyBooleanWrapper();
    private final ChangeListener<@Nullable Node> keepFocus = (focus, before, now) -> keepFocusInside(now);

    @Inject
    public CardLayer() {
        pane.getStyleClass().add("scrim");
        pane.visibleProperty().bind(cardOpen);
        pane.managedProperty().bind(cardOpen);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, CardLayer::keepShortcutsFromPage);
        pane.sceneProperty().addListener((scene, before, now) -> follow(before, now));
    }

    Node pane() {
        return pane;
    }

    @Nullable
    Window window() {
        return pane.getScene() == null ? null : pane.getScene().getWindow();
    }

    public ReadOnlyBooleanProperty cardOpenProperty() {
        return cardOpen.getReadOnlyProperty();
    }

    /** Shows a card above the page; Escape closes it. */
    public void show(Region card) {
        open(card, false);
    }

    /** Shows a card and returns when it is closed; meanwhile the window goes on working. */
    public void showAndWait(Region card) {
        open(card, true);
        Platform.enterNestedEventLoop(card);
    }

    private void open(Region card, boolean waited) {
        open.push(new Layer(card, focusOwner(), waited));
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.getChildren().add(card);
        cardOpen.set(true);
        Platform.runLater(() -> focusFirst(card));
    }

    private @Nullable Node focusOwner() {
        return pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    }

    public void close(Region card) {
        open.stream().filter(layer -> layer.card.equals(card)).findFirst().ifPresent(this::close);
    }

    /** Closes every card, as when the window locks. */
    public void clear() {
        while (!open.isEmpty()) {
            close(open.getFirst());
        }
    }

    private void close(Layer layer) {
        open.remove(layer);
        pane.getChildren().remove(layer.card);
        cardOpen.set(!open.isEmpty());
        if (layer.focusBefore != null) {
            layer.focusBefore.requestFocus();
        }
        if (layer.waited) {
            Platform.exitNestedEventLoop(layer.card, null);
        }
    }

    private void closeOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !open.isEmpty()) {
            event.consume();
            close(open.getFirst());
        }
    }

    private static void keepShortcutsFromPage(KeyEvent event) {
        if (event.isShortcutDown()) {
            event.consume();
        }
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(keepFocus);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(keepFocus);
        }
    }

    private void keepFocusInside(@Nullable Node focus) {
        var top = open.peek();
        if (top != null && focus != null && !Focus.isInside(focus, top.card)) {
            Platform.runLater(() -> focusFirst(top.card));
        }
    }

    private void focusFirst(Region card) {
        if (!open.isEmpty() && open.getFirst().card.equals(card)) {
            Focus.first(card);
        }
    }

    private record Layer(Region card, @Nullable Node focusBefore, boolean waited) {}
}
