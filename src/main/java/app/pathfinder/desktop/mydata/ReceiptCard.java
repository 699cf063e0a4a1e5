package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.DeletionReceipt;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import app.pathfinder.desktop.common.Clipboards;
import app.pathfinder.desktop.common.DialogCard;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The proof that an account was deleted, to be copied before it is closed. JavaFX thread. */
final class ReceiptCard extends StackPane {
    ReceiptCard(DeletionReceipt receipt, Messages messages, CardLayer cards) {
        var words = messages.text(
                "mydata.delete.receipt",
                receipt.receipt(),
                receipt.deletedAt().toString(),
                receipt.tables(),
                receipt.userId());
        var proof = DialogCard.text(words);
        proof.getStyleClass().add("receipt");
        var copy = new Button(messages.text("mydata.delete.copy"), new FontIcon("fth-copy"));
        copy.getStyleClass().add("link-button");
        copy.setOnAction(event -> Clipboards.copy(words));
        var card = new DialogCard(
                messages.text("mydata.delete.done"),
                DialogCard.text(messages.text("mydata.delete.done.text")),
                proof,
                copy);
        card.accept(messages.text("common.close"), () -> cards.close(this));
        getChildren().add(card);
    }
}
