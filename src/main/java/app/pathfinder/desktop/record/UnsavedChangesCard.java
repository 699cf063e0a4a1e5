package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import jakarta.inject.Inject;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks about unsaved changes in a card above the page; Escape keeps editing. */
final class UnsavedChangesCard implements UnsavedChangesPrompt {
    private final CardLayer cards;
    private final Messages messages;

    @Inject
    UnsavedChangesCard(CardLayer cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    @Override
    public Answer ask() {
        var question = new Question();
        cards.showAndWait(question);
        return question.answer;
    }

    private final class Question extends VBox {
        private Answer answer = Answer.KEEP_EDITING;

        Question() {
            getStyleClass().addAll("dialog-card", "unsaved-changes");
            var save = button("record.unsaved.save", Answer.SAVE);
            save.setDefaultButton(true);
            var actions = new HBox(
                    button("record.unsaved.keep", Answer.KEEP_EDITING),
                    button("record.unsaved.discard", Answer.DISCARD),
                    save);
            actions.getStyleClass().add("actions");
            getChildren().setAll(title(), text(), actions);
        }

        private Label title() {
            var title = new Label(messages.text("record.unsaved.title"));
            title.getStyleClass().add("section-title");
            return title;
        }

        private Label text() {
            var text = new Label(messages.text("record.unsaved.text"));
            text.setWrapText(true);
            return text;
        }

        private Button button(String key, Answer choice) {
            var button = new Button(messages.text(key));
            button.setId("unsaved-" + choice.name().toLowerCase(Locale.ROOT));
            button.setOnAction(event -> {
                answer = choice;
                cards.close(this);
            });
            return button;
        }
    }
}
