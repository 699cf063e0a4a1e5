package app.pathfinder.desktop.shell;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The card that lists the keys. */
public final class ShortcutsController {
    private final ShellViewModel model;
    private final CardLayer cards;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private GridPane keys;

    @Inject
    ShortcutsController(ShellViewModel model, CardLayer cards, Messages messages) {
        this.model = model;
        this.cards = cards;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        var number = 1;
        for (var destination : model.destinations()) {
            add(messages.text("shell.shortcuts.key.go", number++), messages.text(destination.titleKey()));
        }
        for (var each : Shortcut.values()) {
            add(messages.text(each.keyKey()), messages.text(each.textKey()));
        }
    }

    private void add(String key, String text) {
        var keyLabel = new Label(key);
        keyLabel.getStyleClass().add("key-cap");
        keys.addRow(keys.getRowCount(), new Label(text), keyLabel);
    }

    @FXML
    void close() {
        cards.close(root);
    }
}
