package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The form in which an experience is written. */
public final class ExperienceEditorController {
    private static final List<String> KINDS =
            List.of("full-time", "part-time", "self-employed", "freelance", "contract", "internship", "apprenticeship");

    private final ExperiencesViewModel screen;
    private final ExperienceEditorViewModel model;
    private final Messages messages;
    private final UiThread ui;
    private final Map<ExperienceField, FormField> boxes = new EnumMap<>(ExperienceField.class);

    @FXML
    private Label heading;

    @FXML
    private ScrollPane form;

    @FXML
    private FormField titleBox;

    @FXML
    private FormField typeBox;

    @FXML
    private FormField kindBox;

    @FXML
    private FormField organizationBox;

    @FXML
    private FormField locationBox;

    @FXML
    private FormField startBox;

    @FXML
    private FormField endBox;

    @FXML
    private FormField urlBox;

    @FXML
    private FormField descriptionBox;

    @FXML
    private TextField title;

    @FXML
    private ComboBox<ExperienceType> type;

    @FXML
    private ComboBox<String> kind;

    @FXML
    private TextField organization;

    @FXML
    private TextField place;

    @FXML
    private DateField startDate;

    @FXML
    private DateField endDate;

    @FXML
    private CheckBox current;

    @FXML
    private TextField url;

    @FXML
    private TextArea description;

    @FXML
    private Label status;

    @FXML
    private Button save;

    @FXML
    private Button cancel;

    @Inject
    ExperienceEditorController(ExperiencesViewModel screen, ExperienceEditorViewModel model, Messages messages, UiThread ui) {
        this.screen = screen;
        this.model = model;
        this.messages = messages;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        bindFields(model.fields());
        bindBoxes();
        var saving = model.stateProperty().isEqualTo(EditorState.SAVING);
        form.disableProperty().bind(model.stateProperty().isNotEqualTo(EditorState.EDITING));
        save.disableProperty()
                .bind(form.disableProperty().or(model.dirtyProperty().not()));
        cancel.disableProperty().bind(saving);
        Visibility.showWhen(form, saving.or(model.stateProperty().isEqualTo(EditorState.EDITING)));
        status.textProperty()
                .bind(Bindings.createStringBinding(this::statusText, model.stateProperty(), model.dirtyProperty()));
        model.stateProperty().addListener((state, before, now) -> stateChanged(now));
    }

    /** Saves, and goes to the first field that is not right. */
    @FXML
    void save() {
        model.save().map(boxes::get).ifPresent(box -> box.getContent().requestFocus());
    }

    @FXML
    void cancel() {
        screen.leaveEditor();
    }

    private void bindFields(ExperienceFields fields) {
        bind(title.textProperty(), fields.title);
        bind(type.valueProperty(), fields.type);
        bind(organization.textProperty(), fields.organization);
        bind(place.textProperty(), fields.location);
        bind(startDate.textProperty(), fields.startDate);
        bind(endDate.textProperty(), fields.endDate);
        bind(current.selectedProperty(), fields.current);
        bind(url.textProperty(), fields.url);
        bind(description.textProperty(), fields.description);
        bind(kind.valueProperty(), fields.employmentKind);
        kind.getEditor().textProperty().subscribe(fields.employmentKind::set);
        kind.getItems()
                .setAll(KINDS.stream()
                        .map(key -> messages.text("experiences.kind." + key))
                        .toList());
        type.getItems().setAll(ExperienceType.values());
        type.setCellFactory(view -> new TypeCell(messages));
        type.setButtonCell(new TypeCell(messages));
        startDate.setMeaning(DateText.START, messages.text("experiences.date.pick-start"));
        endDate.setMeaning(DateText.END, messages.text("experiences.date.pick-end"));
        endDate.disableProperty().bind(fields.current);
    }

    private void bindBoxes() {
        box(ExperienceField.TITLE, titleBox);
        box(ExperienceField.TYPE, typeBox);
        box(ExperienceField.EMPLOYMENT_KIND, kindBox);
        box(ExperienceField.ORGANIZATION, organizationBox);
        box(ExperienceField.LOCATION, locationBox);
        box(ExperienceField.START_DATE, startBox);
        box(ExperienceField.END_DATE, endBox);
        box(ExperienceField.URL, urlBox);
        box(ExperienceField.DESCRIPTION, descriptionBox);
        descriptionBox.hintProperty().bind(description.textProperty().map(this::lengthText));
    }

    private void box(ExperienceField field, FormField box) {
        boxes.put(field, box);
        box.errorProperty().bind(model.fieldMessages().of(field));
        box.getContent().focusedProperty().addListener((focused, before, now) -> {
            if (before) {
                model.fieldMessages().touch(field);
            }
        });
    }

    private static <T> void bind(Property<T> control, Property<T> field) {
        control.bindBidirectional(field);
    }

    private void stateChanged(EditorState state) {
        if (state == EditorState.EDITING) {
            heading.setText(messages.text(model.isNew() ? "experiences.editor.new" : "experiences.editor.edit"));
            form.setVvalue(0);
            // Not before it can be seen.
            ui.execute(title::requestFocus);
        }
    }

    private String statusText() {
        if (model.state() == EditorState.SAVING) {
            return messages.text("experiences.saving");
        }
        return model.dirtyProperty().get() ? messages.text("experiences.editor.unsaved") : "";
    }

    private String lengthText(String text) {
        return messages.text(
                "experiences.editor.length",
                text.codePointCount(0, text.length()),
                ExperienceField.DESCRIPTION.maxLength());
    }
}
