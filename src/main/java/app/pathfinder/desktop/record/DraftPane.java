package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers what was typed in an editor and not saved when it was last open. */
final class DraftPane extends HBox {
    private final Messages messages;
    private final Label text = new Label();

    DraftPane(RecordEditorModel<?, ?, ?> model, RecordForm form, Messages messages, UiThread ui) {
        this.messages = messages;
        getStyleClass().add("draft-offer");
        var icon = new FontIcon(Feather.ROTATE_CCW);
        icon.getStyleClass().add("small-icon");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        setHgrow(text, Priority.ALWAYS);
        var restore = button("restoreDraft", "record.draft.restore", model::restoreDraft);
        var discard = button("discardDraft", "record.draft.discard", model::discardDraft);
        getChildren().setAll(icon, text, discard, restore);
        var offer = model.draftProperty();
        Visibility.showWhen(this, offer.isNotNull());
        offer.subscribe((before, now) -> {
            if (now != null) {
                text.setText(messages.text("record.draft.offer", RecordTimes.lately(now.typedAt())));
                ui.execute(restore::requestFocus);
            } else if (before != null && model.state() == EditorState.EDITING) {
                ui.execute(form::begin);
            }
        });
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
