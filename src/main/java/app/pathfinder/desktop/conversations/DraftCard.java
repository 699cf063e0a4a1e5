package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.AssistantNote.Decision;
import app.pathfinder.core.assistant.AssistantNote.Proposed;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The record that an interview ended in, as a change that the person accepts, edits first, or declines. */
final class DraftCard extends VBox {
    private final DraftModel model;
    private final Messages messages;
    private final Proposed proposed;
    private final HBox actions = new HBox();
    private final Label outcome = new Label();

    DraftCard(Proposed proposed, DraftModel model, ProposalWords words, Messages messages, Runnable edit) {
        this.model = model;
        this.messages = messages;
        this.proposed = proposed;
        getStyleClass().add("draft-card");
        outcome.getStyleClass().add("draft-outcome");
        outcome.setMinWidth(USE_PREF_SIZE);
        actions.getStyleClass().add("actions");
        getChildren().addAll(head(words), grid(words.of(proposed.proposal())));
        addMissing();
        addActions(edit);
        getChildren().add(actions);
        showOutcome(model.decision());
    }

    private HBox head(ProposalWords words) {
        var icon = new FontIcon(words.icon(proposed.proposal()));
        var title = new Label(messages.text(words.titleKey(proposed.proposal())), icon);
        title.getStyleClass().add("draft-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, outcome);
        head.getStyleClass().add("row");
        return head;
    }

    private static GridPane grid(Map<String, String> words) {
        var grid = new GridPane();
        grid.getStyleClass().add("draft-grid");
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        words.forEach((name, value) -> {
            var label = new Label(name);
            label.getStyleClass().add("field-label");
            var text = new Label(value);
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            label.setLabelFor(text);
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(grid.getRowCount(), label, text);
        });
        return grid;
    }

    /** A draft that cannot be stored says why, in the place where one would store it. */
    private void addMissing() {
        var missing = proposed.proposal().validate().stream()
                .map(error ->
                        messages.text(error.messageKey(), error.arguments().toArray()))
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            var label = new Label(messages.text("conversations.draft.missing") + " " + missing);
            label.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
            label.getStyleClass().add("draft-missing");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            getChildren().add(label);
        }
    }

    private void addActions(Runnable edit) {
        var accept = button("conversations.draft.accept", () -> model.accept(proposed.proposal()));
        accept.getStyleClass().add("accent");
        accept.setId("acceptDraft");
        accept.disableProperty()
                .bind(model.busyProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> !proposed.proposal().validate().isEmpty())));
        var change = button("conversations.draft.edit", edit);
        change.setId("editDraft");
        var decline = button("conversations.draft.decline", model::decline);
        decline.setId("declineDraft");
        actions.getChildren().addAll(decline, change, accept);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showOutcome(Optional<Decision> decision) {
        Visibility.show(actions, decision.isEmpty());
        Visibility.show(outcome, decision.isPresent());
        decision.ifPresent(made -> {
            var accepted = made == Decision.ACCEPTED;
            outcome.setText(
                    messages.text(accepted ? "conversations.draft.is-saved" : "conversations.draft.is-declined"));
            outcome.setGraphic(new FontIcon(accepted ? Feather.CHECK_CIRCLE : Feather.SLASH));
            outcome.getStyleClass().add(accepted ? "draft-saved" : "draft-let-go");
        });
    }
}
