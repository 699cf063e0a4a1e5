package app.pathfinder.desktop.shell;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import com.google.common.collect.Iterables;
import jakarta.inject.Inject;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The card that lists the keys. */
public final class ShortcutsController {
    /** The keys of a list of records, which the screen with the list listens to. */
    private static final List<String> IN_LISTS =
            List.of("NEW", "EDIT", "SAVE", "DUPLICATE", "DELETE", "FIND", "REFRESH");

    /** The keys of the list of skills. */
    private static final List<String> IN_SKILLS = List.of("CONFIRM", "REJECT", "RATE");

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
        for (var each : Iterables.concat(IN_LISTS, IN_SKILLS)) {
            add(messages.text("shell.shortcuts.key." + each), messages.text("shell.shortcuts." + each));
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
