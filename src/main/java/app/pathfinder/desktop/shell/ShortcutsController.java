package app.pathfinder.desktop.shell;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import jakarta.inject.Inject;
import java.util.EnumSet;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The card that lists the keys, those that work everywhere on the left and those of single screens on the right. */
public final class ShortcutsController {
    private final ShellViewModel model;
    private final CardLayer cards;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private GridPane everywhere;

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
        addTitle(everywhere, KeySection.EVERYWHERE);
        addPlaces();
        addKeys(everywhere, KeySection.EVERYWHERE);
        for (var section : EnumSet.complementOf(EnumSet.of(KeySection.EVERYWHERE))) {
            addTitle(keys, section);
            addKeys(keys, section);
        }
    }

    private void addPlaces() {
        var places = model.destinations();
        for (var place = 0; place < Math.min(places.size(), WindowKeys.PLACES.size()); place++) {
            add(
                    everywhere,
                    messages.text("shell.shortcuts.key.go", place + 1),
                    messages.text(places.get(place).titleKey()));
        }
    }

    private void addTitle(GridPane to, KeySection section) {
        var title = new Label(messages.text(section.titleKey()));
        title.getStyleClass().add("shortcut-section");
        to.add(title, 0, to.getRowCount(), 2, 1);
    }

    private void addKeys(GridPane to, KeySection section) {
        section.names()
                .forEach(name ->
                        add(to, messages.text(KeySection.keyKey(name)), messages.text(KeySection.textKey(name))));
    }

    private static void add(GridPane to, String key, String text) {
        var keyLabel = new Label(key);
        keyLabel.getStyleClass().add("key-cap");
        to.addRow(to.getRowCount(), new Label(text), keyLabel);
    }

    @FXML
    void close() {
        cards.close(root);
    }
}
