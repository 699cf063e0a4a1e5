package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.ObjectiveField;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.Choices;
import app.pathfinder.desktop.record.DateField;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.FormField;
import app.pathfinder.desktop.record.RecordEditorModel;
import app.pathfinder.desktop.record.RecordForm;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The fields of an objective, and what is wrong with each. */
public final class ObjectiveFormController implements RecordForm {
    private static final List<Integer> PRIORITIES = List.of(ObjectiveFields.NO_PRIORITY, 1, 2, 3, 4, 5);

    private final RecordEditorModel<?, ?, ObjectiveFields> model;
    private final CareerModel careers;
    private final ObjectiveWords words;
    private final Messages messages;
    private final Map<ObjectiveField, FormField> boxes = new EnumMap<>(ObjectiveField.class);

    @FXML
    private ScrollPane scroll;

    @FXML
    private FormField titleBox;

    @FXML
    private FormField pathBox;

    @FXML
    private FormField roleBox;

    @FXML
    private FormField dateBox;

    @FXML
    private FormField statusBox;

    @FXML
    private FormField priorityBox;

    @FXML
    private FormField progressBox;

    @FXML
    private FormField notesBox;

    @FXML
    private TextField title;

    @FXML
    private ComboBox<UUID> path;

    @FXML
    private ComboBox<UUID> role;

    @FXML
    private DateField targetDate;

    @FXML
    private ComboBox<ObjectiveStatus> status;

    @FXML
    private ComboBox<Integer> priority;

    @FXML
    private ProgressInputController progressController;

    @FXML
    private TextArea notes;

    @Inject
    ObjectiveFormController(ObjectivesViewModel screen, ObjectiveWords words, Messages messages) {
        this.model = screen.editor();
        this.careers = screen.careers();
        this.words = words;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        var fields = model.fields();
        title.textProperty().bindBidirectional(fields.title);
        targetDate.textProperty().bindBidirectional(fields.targetDate);
        targetDate.setMeaning(DateText.END, messages.text("record.date.pick"));
        notes.textProperty().bindBidirectional(fields.notes);
        Choices.bind(status, fields.status, each -> messages.text(each.nameKey()))
                .offer(List.of(ObjectiveStatus.values()));
        Choices.bind(priority, fields.priority, words::choice).offer(PRIORITIES);
        offerCareers(fields);
        bindBoxes();
    }

    @Override
    public void focus(RecordField field) {
        var box = boxes.get(field);
        if (field == ObjectiveField.PROGRESS) {
            progressController.focus();
        } else if (box != null) {
            box.getContent().requestFocus();
        }
    }

    @Override
    public void begin() {
        scroll.setVvalue(0);
        focus(ObjectiveField.TITLE);
    }

    private void offerCareers(ObjectiveFields fields) {
        var paths = Choices.bind(path, fields.careerPath, id -> name(id, "objectives.no-path"));
        var roles = Choices.bind(role, fields.role, id -> name(id, "objectives.no-role"));
        careers.revisionProperty().subscribe(() -> paths.offer(careers.pathChoices()));
        careers.revisionProperty().subscribe(() -> roles.offer(careers.roleChoices(fields.careerPath.get())));
        fields.careerPath.subscribe(chosen -> roles.offer(careers.roleChoices(chosen)));
    }

    private String name(UUID id, String noneKey) {
        return id.equals(CareerModel.NONE) ? messages.text(noneKey) : careers.name(id);
    }

    private void bindBoxes() {
        box(ObjectiveField.TITLE, titleBox);
        box(ObjectiveField.CAREER_PATH, pathBox);
        box(ObjectiveField.ROLE_TEMPLATE, roleBox);
        box(ObjectiveField.TARGET_DATE, dateBox);
        box(ObjectiveField.STATUS, statusBox);
        box(ObjectiveField.PRIORITY, priorityBox);
        box(ObjectiveField.PROGRESS, progressBox);
        box(ObjectiveField.NOTES, notesBox);
        notesBox.hintProperty().bind(notes.textProperty().map(this::lengthText));
    }

    private void box(ObjectiveField field, FormField box) {
        boxes.put(field, box);
        box.errorProperty().bind(model.fieldMessages().of(field));
        box.getContent().focusWithinProperty().addListener((focused, before, now) -> {
            if (before) {
                model.fieldMessages().touch(field);
            }
        });
    }

    private String lengthText(String text) {
        return messages.text(
                "record.editor.length", text.codePointCount(0, text.length()), ObjectiveField.NOTES.maxLength());
    }
}
