package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.ProfileField;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.FormField;
import app.pathfinder.desktop.record.RecordEditorModel;
import app.pathfinder.desktop.record.RecordForm;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The fields of a profile, and what is wrong with each. */
public final class ProfileFormController implements RecordForm {
    private final RecordEditorModel<?, ?, ProfileFields> model;
    private final ProfileWords words;
    private final Messages messages;
    private final Map<ProfileField, FormField> boxes = new EnumMap<>(ProfileField.class);

    @FXML
    private ScrollPane scroll;

    @FXML
    private FormField typeBox;

    @FXML
    private FormField languageBox;

    @FXML
    private FormField roleBox;

    @FXML
    private FormField headlineBox;

    @FXML
    private FormField summaryBox;

    @FXML
    private ComboBox<String> type;

    @FXML
    private TextField language;

    @FXML
    private TextField targetRole;

    @FXML
    private TextArea headline;

    @FXML
    private TextArea summary;

    @Inject
    ProfileFormController(ProfilesViewModel screen, ProfileWords words, Messages messages) {
        this.model = screen.editor();
        this.words = words;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        var fields = model.fields();
        type.getItems().setAll(words.typeNames());
        type.getEditor().textProperty().bindBidirectional(fields.type);
        language.textProperty().bindBidirectional(fields.language);
        targetRole.textProperty().bindBidirectional(fields.targetRole);
        headline.textProperty().bindBidirectional(fields.headline);
        summary.textProperty().bindBidirectional(fields.summary);
        box(ProfileField.TYPE, typeBox);
        box(ProfileField.LANGUAGE_TAG, languageBox);
        box(ProfileField.TARGET_ROLE, roleBox);
        box(ProfileField.HEADLINE, headlineBox);
        box(ProfileField.EXECUTIVE_SUMMARY, summaryBox);
        showLength(headlineBox, fields.headline, ProfileField.HEADLINE);
        showLength(summaryBox, fields.summary, ProfileField.EXECUTIVE_SUMMARY);
    }

    @Override
    public void focus(RecordField field) {
        var box = boxes.get(field);
        if (box != null) {
            box.getContent().requestFocus();
        }
    }

    @Override
    public void begin() {
        scroll.setVvalue(0);
        focus(ProfileField.TYPE);
    }

    private void box(ProfileField field, FormField box) {
        boxes.put(field, box);
        box.errorProperty().bind(model.fieldMessages().of(field));
        box.getContent().focusWithinProperty().addListener((focused, before, now) -> {
            if (before) {
                model.fieldMessages().touch(field);
            }
        });
    }

    private void showLength(FormField box, StringProperty text, ProfileField field) {
        box.hintProperty()
                .bind(text.map(now ->
                        messages.text("record.editor.length", now.codePointCount(0, now.length()), field.maxLength())));
    }
}
