package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.DeletionReceipt;
import app.pathfinder.core.draft.Drafts;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The card that deletes the person's account. */
public final class DeletionController {
    private final DeletionModel model;
    private final ExportModel exports;
    private final AccountEnd end;
    private final Drafts drafts;
    private final CardLayer cards;
    private final Messages messages;

    @FXML
    private Label impact;

    @FXML
    private Label nameLabel;

    @FXML
    private TextField name;

    @FXML
    private PasswordInput password;

    @FXML
    private Label problem;

    @FXML
    private Button delete;

    @FXML
    private Node busy;

    @Inject
    DeletionController(
            DeletionModel model,
            ExportModel exports,
            AccountEnd end,
            Drafts drafts,
            CardLayer cards,
            Messages messages) {
        this.model = model;
        this.exports = exports;
        this.end = end;
        this.drafts = drafts;
        this.cards = cards;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        nameLabel.setText(messages.text("mydata.delete.name", model.username()));
        name.setAccessibleText(nameLabel.getText());
        name.textProperty().bindBidirectional(model.typedNameProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        Visibility.showText(impact, model.impactProperty());
        Visibility.showText(problem, model.problemProperty());
        Visibility.showWhen(busy, model.busyProperty());
        delete.disableProperty().bind(model.cannotDelete());
    }

    void shown() {
        model.refresh();
    }

    @FXML
    private void export() {
        exports.export();
    }

    @FXML
    private void delete() {
        model.delete(this::showProof);
    }

    /** Above the log-in page, because nothing of the person's screens works any more. */
    private void showProof(DeletionReceipt receipt) {
        end.left();
        // Not before, because screens hand over what is typed in them when they go.
        drafts.removeAll();
        cards.show(new ReceiptCard(receipt, messages, cards));
    }

    void disposed() {
        model.forget();
    }
}
