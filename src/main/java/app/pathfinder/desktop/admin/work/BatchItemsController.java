package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.admin.BatchLook;
import app.pathfinder.desktop.admin.BatchText;
import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.CellLook.Shown;
import app.pathfinder.desktop.admin.CountText;
import app.pathfinder.desktop.admin.TwoLines;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What became of each user of the batch that is selected, page by page. */
public final class BatchItemsController {
    private final BatchModel model;
    private final BatchLook look;
    private final BatchText text;
    private final Messages messages;

    @FXML
    private CheckBox failedOnly;

    @FXML
    private TableView<BatchItem> items;

    @FXML
    private TableColumn<BatchItem, BatchItem> number;

    @FXML
    private TableColumn<BatchItem, BatchItem> user;

    @FXML
    private TableColumn<BatchItem, BatchItem> state;

    @FXML
    private Label range;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @Inject
    BatchItemsController(BatchModel model, BatchLook look, BatchText text, Messages messages) {
        this.model = model;
        this.look = look;
        this.text = text;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        CellLook.text(number, item -> Shown.plain(CountText.of(item.number())));
        CellLook.node(user, TwoLines::new, this::showUser);
        CellLook.node(state, AccountLook::badge, look::show);
        items.setItems(model.items());
        items.setPlaceholder(new Label(messages.text("admin-work.items.none")));
        // who failed is all there is then, and the reason takes the room
        state.visibleProperty().bind(model.failedOnlyProperty().not());
        failedOnly.selectedProperty().bindBidirectional(model.failedOnlyProperty());
        previous.disableProperty().bind(model.hasPreviousProperty().not());
        next.disableProperty().bind(model.hasNextProperty().not());
        range.textProperty().bind(Bindings.createStringBinding(this::range, model.items()));
    }

    private void showUser(TwoLines cell, BatchItem item) {
        cell.show(item.username(), text.reason(item));
    }

    private String range() {
        return model.items().isEmpty()
                ? ""
                : messages.text(
                        "admin-work.items.range",
                        CountText.of(model.items().getFirst().number()),
                        CountText.of(model.items().getLast().number()));
    }

    @FXML
    private void previous() {
        model.previous();
    }

    @FXML
    private void next() {
        model.next();
    }
}
