package app.pathfinder.desktop.palette;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/** The card with the palette: one types in its field, while the arrow keys go through the lines below. */
public final class PaletteController {
    private static final int PAGE = 7;

    private final PaletteViewModel model;
    private final CardLayer cards;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private CustomTextField search;

    @FXML
    private ListView<PaletteItem> list;

    @FXML
    private Node nothing;

    @FXML
    private Node failed;

    @FXML
    private Label failure;

    @FXML
    private Label status;

    @Inject
    PaletteController(PaletteViewModel model, CardLayer cards, Messages messages) {
        this.model = model;
        this.cards = cards;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        StackPane.setAlignment(root, Pos.TOP_CENTER);
        search.textProperty().bindBidirectional(model.textProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setItems(model.items());
        list.setCellFactory(view -> new PaletteCell(messages));
        list.setOnMouseClicked(this::clicked);
        list.getSelectionModel().selectedIndexProperty().addListener((index, before, now) -> chosen(now.intValue()));
        model.selectedProperty().subscribe(this::showSelected);
        model.items().subscribe(this::showSelected);
        var state = model.stateProperty();
        Visibility.showWhen(nothing, state.isEqualTo(PaletteState.NOTHING_FOUND));
        Visibility.showWhen(list, Bindings.isNotEmpty(model.items()));
        Visibility.showWhen(failed, state.isEqualTo(PaletteState.FAILED));
        failure.textProperty().bind(model.failureProperty());
        state.subscribe(now ->
                status.setText(messages.text(now == PaletteState.SEARCHING ? "palette.searching" : "palette.help")));
        root.sceneProperty().addListener((scene, before, now) -> {
            if (now == null) {
                model.cancel();
            }
        });
    }

    @FXML
    void retry() {
        search.requestFocus();
        model.retry();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.select(model.selectedProperty().get() + PAGE);
            case PAGE_UP -> model.select(model.selectedProperty().get() - PAGE);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (event.getTarget() instanceof Node node && isLine(node)) {
            run();
        }
    }

    private static boolean isLine(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof PaletteCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    /** The card closes first, so that what the command shows gets the keyboard and not what had it before. */
    private void run() {
        model.take().ifPresent(item -> {
            cards.close(root);
            item.action().run();
        });
    }

    private void chosen(int place) {
        if (place >= 0) {
            model.select(place);
        }
    }

    private void showSelected() {
        var place = model.selectedProperty().get();
        if (place >= 0 && place < model.items().size()) {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(Math.max(0, place - PAGE / 2));
            // The keyboard stays in the field, so it is the field that tells where one is.
            search.setAccessibleHelp(messages.text(
                    "palette.selected",
                    PaletteCell.spoken(model.items().get(place), messages),
                    place + 1,
                    model.items().size()));
        } else {
            search.setAccessibleHelp(messages.text("palette.nothing.title"));
        }
    }
}
