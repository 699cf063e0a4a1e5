package app.pathfinder.desktop.skills;

import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.skill.SkillField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.DateField;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.EditorState;
import app.pathfinder.desktop.record.FormField;
import app.pathfinder.desktop.record.RecordForm;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The fields of what is said of a skill, and what is wrong with each. */
public final class SkillFormController implements RecordForm {
    private final SkillsViewModel screen;
    private final SkillWords words;
    private final Messages messages;
    private final LevelInput level;
    private final Map<SkillField, FormField> boxes = new EnumMap<>(SkillField.class);

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label name;

    @FXML
    private FormField skillBox;

    @FXML
    private FormField levelBox;

    @FXML
    private FormField yearsBox;

    @FXML
    private FormField lastUsedBox;

    @FXML
    private HBox levelPlace;

    @FXML
    private TextField years;

    @FXML
    private DateField lastUsed;

    @FXML
    private CatalogController catalogController;

    @Inject
    SkillFormController(SkillsViewModel screen, SkillWords words, Messages messages) {
        this.screen = screen;
        this.words = words;
        this.messages = messages;
        this.level = new LevelInput(messages, screen.editor().fields().level::set);
    }

    @FXML
    void initialize() {
        var fields = screen.editor().fields();
        levelPlace.getChildren().setAll(level);
        fields.level.subscribe(now -> level.show(now.intValue()));
        years.textProperty().bindBidirectional(fields.years);
        lastUsed.textProperty().bindBidirectional(fields.lastUsed);
        lastUsed.setMeaning(DateText.END, messages.text("record.date.pick"));
        box(SkillField.SKILL, skillBox);
        box(SkillField.LEVEL, levelBox);
        box(SkillField.YEARS, yearsBox);
        box(SkillField.LAST_USED, lastUsedBox);
        screen.editor().stateProperty().subscribe(this::stateChanged);
    }

    /** A skill is chosen once; what is said of it can change. */
    private void stateChanged(EditorState state) {
        if (state == EditorState.EDITING) {
            var isNew = screen.editor().isNew();
            var selected = screen.selectedProperty().get();
            Visibility.show(skillBox, isNew);
            Visibility.show(name, !isNew);
            name.setText(isNew || selected == null ? "" : words.name(selected));
        }
    }

    @Override
    public void focus(RecordField field) {
        var box = boxes.get(field);
        if (field == SkillField.SKILL) {
            catalogController.focus();
        } else if (field == SkillField.LEVEL) {
            level.requestFocus();
        } else if (box != null) {
            box.getContent().requestFocus();
        }
    }

    /** Who comes with a skill in mind goes on with its level. */
    @Override
    public void begin() {
        scroll.setVvalue(0);
        focus(screen.editor().fields().skill.get() == null ? SkillField.SKILL : SkillField.LEVEL);
    }

    private void box(SkillField field, FormField box) {
        boxes.put(field, box);
        box.errorProperty().bind(screen.editor().fieldMessages().of(field));
        box.getContent().focusWithinProperty().addListener((focused, before, now) -> {
            if (before) {
                screen.editor().fieldMessages().touch(field);
            }
        });
    }
}
