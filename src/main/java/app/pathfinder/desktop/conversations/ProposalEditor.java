package app.pathfinder.desktop.conversations;

import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.assistant.Proposal;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import app.pathfinder.desktop.common.DialogCard;
import app.pathfinder.desktop.record.Choices;
import app.pathfinder.desktop.record.FormField;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** The card on which a person edits a draft before it is stored. JavaFX thread. */
final class ProposalEditor {
    private final CardLayer cards;
    private final Messages messages;

    @Inject
    ProposalEditor(CardLayer cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    /** Opens the card; the draft as it was edited is handed on once it can be stored. */
    void open(Proposal proposal, String title, Consumer<Proposal> accepted) {
        var fields = new ProposalFields(proposal, messages.getLocale());
        var boxes = new HashMap<RecordField, FormField>();
        var form = new VBox();
        form.getStyleClass().addAll("form", "draft-form");
        for (var field : fields.fields()) {
            var box = box(field, fields);
            boxes.put(field, box);
            form.getChildren().add(box);
        }
        if (fields.isExperience()) {
            form.getChildren().add(1, typeBox(fields));
        }
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "draft-scroll");
        var card = new DialogCard(title, scroll);
        card.getStyleClass().add("draft-editor");
        card.cancel(messages.text("common.cancel"), () -> cards.close(card));
        card.accept(messages.text("conversations.draft.accept"), () -> {
            if (showErrors(fields, boxes)) {
                cards.close(card);
                accepted.accept(fields.content());
            }
        });
        cards.show(card);
    }

    /** Whether there are none. */
    private boolean showErrors(ProposalFields fields, Map<RecordField, FormField> boxes) {
        var errors = fields.errors();
        boxes.values().forEach(box -> box.errorProperty().set(""));
        for (var error : errors) {
            var box = boxes.get(error.field());
            if (box != null) {
                box.errorProperty()
                        .set(messages.text(error.messageKey(), error.arguments().toArray()));
            }
        }
        return errors.isEmpty();
    }

    private FormField box(RecordField field, ProposalFields fields) {
        var input = input(field);
        input.textProperty().bindBidirectional(fields.text(field));
        return named(field, input);
    }

    private FormField typeBox(ProposalFields fields) {
        var choice = new ComboBox<ExperienceType>();
        choice.setMaxWidth(Double.MAX_VALUE);
        Choices.bind(choice, fields.typeProperty(), type -> messages.text(type.nameKey()))
                .offer(List.of(ExperienceType.values()));
        return named(ExperienceField.TYPE, choice);
    }

    private FormField named(RecordField field, Node input) {
        var box = new FormField();
        box.setText(messages.text(field.labelKey()));
        box.setContent(input);
        input.setId("draft-" + field.key());
        return box;
    }

    private static TextInputControl input(RecordField field) {
        if (field == AchievementField.STATEMENT || field == ExperienceField.DESCRIPTION) {
            var area = new TextArea();
            area.setWrapText(true);
            area.setPrefRowCount(6);
            return area;
        }
        return new TextField();
    }
}
