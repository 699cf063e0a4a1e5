package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.Choices;
import app.pathfinder.desktop.record.DateField;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.FormBoxes;
import app.pathfinder.desktop.record.FormField;
import app.pathfinder.desktop.record.RecordForm;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The fields of an achievement, and what is wrong with each. */
public final class AchievementFormController {
    private final AchievementsViewModel screen;
    private final Messages messages;

    @FXML
    private ScrollPane scroll;

    @FXML
    private FormField nameBox;

    @FXML
    private FormField baselineBox;

    @FXML
    private FormField valueBox;

    @FXML
    private FormField unitBox;

    @FXML
    private FormField directionBox;

    @FXML
    private FormField startBox;

    @FXML
    private FormField endBox;

    @FXML
    private FormField experienceBox;

    @FXML
    private FormField statementBox;

    @FXML
    private FormField evidenceBox;

    @FXML
    private TextField name;

    @FXML
    private TextField baseline;

    @FXML
    private TextField value;

    @FXML
    private TextField unit;

    @FXML
    private ComboBox<DirectionChoice> direction;

    @FXML
    private DateField periodStart;

    @FXML
    private DateField periodEnd;

    @FXML
    private ComboBox<UUID> experience;

    @FXML
    private TextArea statement;

    @FXML
    private TextField evidence;

    @Inject
    AchievementFormController(AchievementsViewModel screen, Messages messages) {
        this.screen = screen;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        var fields = screen.editor().fields();
        name.textProperty().bindBidirectional(fields.name);
        baseline.textProperty().bindBidirectional(fields.baseline);
        value.textProperty().bindBidirectional(fields.value);
        unit.textProperty().bindBidirectional(fields.unit);
        periodStart.textProperty().bindBidirectional(fields.periodStart);
        periodEnd.textProperty().bindBidirectional(fields.periodEnd);
        periodStart.setMeaning(DateText.START, messages.text("record.date.pick-start"));
        periodEnd.setMeaning(DateText.END, messages.text("record.date.pick-end"));
        statement.textProperty().bindBidirectional(fields.statement);
        evidence.textProperty().bindBidirectional(fields.evidenceUrl);
        Choices.bind(direction, fields.direction, each -> messages.text(each.nameKey()))
                .offer(List.of(DirectionChoice.values()));
        var experiences = screen.experiences();
        var choices = Choices.bind(experience, fields.experience, this::experienceName);
        experiences.revisionProperty().subscribe(() -> choices.offer(experiences.choices()));
    }

    private String experienceName(UUID id) {
        return id.equals(ExperienceChoices.NONE)
                ? messages.text("achievements.no-experience")
                : screen.experiences().name(id);
    }

    RecordForm form() {
        var boxes = new FormBoxes(screen.editor(), messages, scroll)
                .add(AchievementField.NAME, nameBox)
                .add(AchievementField.EXPERIENCE, experienceBox)
                .add(AchievementField.BASELINE, baselineBox)
                .add(AchievementField.VALUE, valueBox)
                .add(AchievementField.UNIT, unitBox)
                .add(AchievementField.DIRECTION, directionBox)
                .add(AchievementField.PERIOD_START, startBox)
                .add(AchievementField.PERIOD_END, endBox)
                .addLong(AchievementField.STATEMENT, statementBox, statement)
                .add(AchievementField.EVIDENCE_URL, evidenceBox);
        return new NumberFirst(boxes);
    }

    /** Begins at the number where the person came to add one. */
    private final class NumberFirst implements RecordForm {
        private final FormBoxes boxes;

        NumberFirst(FormBoxes boxes) {
            this.boxes = boxes;
        }

        @Override
        public void focus(RecordField field) {
            boxes.focus(field);
        }

        @Override
        public void begin() {
            boxes.begin();
            if (screen.takeNumberAsked()) {
                boxes.focus(AchievementField.VALUE);
            }
        }
    }
}
