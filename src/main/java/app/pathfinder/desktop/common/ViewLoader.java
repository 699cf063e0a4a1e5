package app.pathfinder.desktop.common;

import app.pathfinder.core.text.Messages;
import com.google.inject.Injector;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views: controllers come from the scope's injector, texts from {@link Messages}. JavaFX thread. */
public final class ViewLoader {
    private final Injector injector;
    private final Messages messages;

    @Inject
    ViewLoader(Injector injector, Messages messages) {
        this.injector = injector;
        this.messages = messages;
    }

    public <C> View<C> load(Fxml file) {
        var loader = new FXMLLoader(file.url(), messages, null, injector::getInstance);
        try {
            Parent root = loader.load();
            return new View<>(root, loader.getController());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
