package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.ReplyRequest;
import app.pathfinder.core.assistant.model.ContextWindow;
import app.pathfinder.core.assistant.model.ModelLine;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import app.pathfinder.desktop.common.DialogCard;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sheet on which a person reads what goes to a language model, word for word, before anything does. */
final class ConsentCard implements ConsentPrompt {
    private final CardLayer cards;
    private final Messages messages;

    @Inject
    ConsentCard(CardLayer cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    @Override
    public void ask(ReplyRequest request, Runnable agreed) {
        var settings = request.settings();
        var host = settings.host();
        var heading = new Label(messages.text("conversations.consent.sent"));
        heading.getStyleClass().add("field-label");
        var sent = sent(request);
        heading.setLabelFor(sent);
        var card = new DialogCard(
                messages.text("conversations.consent.title", host),
                paragraph(messages.text("conversations.consent.text", host, settings.model())),
                heading,
                sent,
                paragraph(messages.text("conversations.consent.later", ContextWindow.MOST_MESSAGES)));
        if (settings.isReadableOnTheWay()) {
            card.getChildren().add(card.getChildren().size() - 1, warning(host));
        }
        card.getStyleClass().add("consent-card");
        card.setId("consent");
        card.cancel(messages.text("conversations.consent.decline"), () -> cards.close(card));
        card.accept(messages.text("conversations.consent.agree"), () -> {
            cards.close(card);
            agreed.run();
        });
        cards.show(card);
    }

    private TextArea sent(ReplyRequest request) {
        var area = new TextArea(request.lines().stream().map(this::line).collect(Collectors.joining("\n\n")));
        area.setId("sent");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(9);
        return area;
    }

    private String line(ModelLine line) {
        var who = line.role() == MessageRole.SYSTEM
                ? messages.text("conversations.consent.instruction")
                : messages.text(line.role().nameKey());
        return who + ":\n" + line.text();
    }

    private Label warning(String host) {
        var label = paragraph(messages.text("conversations.consent.unencrypted", host));
        label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        label.getStyleClass().add("draft-missing");
        return label;
    }

    private static Label paragraph(String text) {
        var label = DialogCard.text(text);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
