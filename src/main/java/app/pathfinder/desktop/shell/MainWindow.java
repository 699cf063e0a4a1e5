package app.pathfinder.desktop.shell;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Styler;
import app.pathfinder.desktop.common.WindowLayers;
import jakarta.inject.Inject;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The one window of the program. JavaFX thread. */
public final class MainWindow {
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private final WindowLayers layers;
    private final Styler styler;
    private final WindowMemory memory;
    private final WindowKeys keys;
    private final GuestPages pages;
    private final UserSession session;
    private final Messages messages;

    @Inject
    MainWindow(
            WindowLayers layers,
            Styler styler,
            WindowMemory memory,
            WindowKeys keys,
            GuestPages pages,
            UserSession session,
            Messages messages) {
        this.layers = layers;
        this.styler = styler;
        this.memory = memory;
        this.keys = keys;
        this.pages = pages;
        this.session = session;
        this.messages = messages;
    }

    /** Shows the window with its first page; the database opens behind it. */
    public void open(Stage stage) {
        styler.applyTheme();
        var scene = new Scene(layers.root());
        styler.style(scene);
        keys.listenTo(scene);
        stage.setScene(scene);
        stage.setTitle(messages.text("common.product"));
        ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
        memory.restore(stage);
        stage.setOnCloseRequest(this::askBeforeClosing);
        stage.show();
        pages.begin();
    }

    private static Image icon(int size) {
        return new Image("/icons/pathfinder-" + size + ".png", true);
    }

    private void askBeforeClosing(Event request) {
        if (session.mayLeave()) {
            session.closeScreens();
        } else {
            request.consume();
        }
    }
}
