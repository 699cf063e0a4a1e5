package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.ObjectiveField;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.text.DateForm;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.Choices;
import app.pathfinder.desktop.record.DateField;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.FormBoxes;
import app.pathfinder.desktop.record.FormField;
import app.pathfinder.desktop.record.RecordEditorModel;
import app.pathfinder.desktop.record.RecordForm;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The fields of an objective, and what is wrong with each. */
public final class ObjectiveFormController {
    private static final List<Integer> PRIORITIES = List.of(ObjectiveFields.NO_PRIORITY, 1, 2, 3, 4, 5);

    private final RecordEditorModel<?, ?, ObjectiveFields> model;
    private final CareerModel careers;
    private final ObjectiveWords words;
    private final Messages messages;
    private final Today today;

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
    ObjectiveFormController(ObjectivesViewModel screen, ObjectiveWords words, Messages messages, Today today) {
        this.model = screen.editor();
        this.careers = screen.careers();
        this.words = words;
        this.messages = messages;
        this.today = today;
    }

    @FXML
    void initialize() {
        var fields = model.fields();
        title.textProperty().bindBidirectional(fields.title);
        targetDate.textProperty().bindBidirectional(fields.targetDate);
        targetDate.setMeaning(DateText.END, messages.text("record.date.pick"));
        var inAYear = DateForm.MONTH.format(today.date().plusYears(1));
        targetDate.setPromptText(messages.text("objectives.prompt.target-date", inAYear));
        notes.textProperty().bindBidirectional(fields.notes);
        Choices.bind(status, fields.status, each -> messages.text(each.nameKey()))
                .offer(List.of(ObjectiveStatus.values()));
        Choices.bind(priority, fields.priority, words::choice).offer(PRIORITIES);
        offerCareers(fields);
    }

    RecordForm form() {
        return new FormBoxes(model, messages, scroll)
                .add(ObjectiveField.TITLE, titleBox)
                .add(ObjectiveField.CAREER_PATH, pathBox)
                .add(ObjectiveField.ROLE_TEMPLATE, roleBox)
                .add(ObjectiveField.TARGET_DATE, dateBox)
                .add(ObjectiveField.STATUS, statusBox)
                .add(ObjectiveField.PRIORITY, priorityBox)
                .add(ObjectiveField.PROGRESS, progressBox, progressController.input())
                .addLong(ObjectiveField.NOTES, notesBox, notes);
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
}
