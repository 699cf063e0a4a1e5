package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateField;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.FormBoxes;
import app.pathfinder.desktop.record.FormField;
import app.pathfinder.desktop.record.RecordEditorModel;
import app.pathfinder.desktop.record.RecordForm;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The fields of an experience, and what is wrong with each. */
public final class ExperienceFormController {
    private static final List<String> KINDS =
            List.of("full-time", "part-time", "self-employed", "freelance", "contract", "internship", "apprenticeship");

    private final RecordEditorModel<?, ?, ExperienceFields> model;
    private final Messages messages;

    @FXML
    private ScrollPane scroll;

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

    @Inject
    ExperienceFormController(ExperiencesViewModel screen, Messages messages) {
        this.model = screen.editor();
        this.messages = messages;
    }

    @FXML
    void initialize() {
        bindFields(model.fields());
        offerChoices();
    }

    RecordForm form() {
        return new FormBoxes(model, messages, scroll)
                .add(ExperienceField.TITLE, titleBox)
                .add(ExperienceField.TYPE, typeBox)
                .add(ExperienceField.EMPLOYMENT_KIND, kindBox)
                .add(ExperienceField.ORGANIZATION, organizationBox)
                .add(ExperienceField.LOCATION, locationBox)
                .add(ExperienceField.START_DATE, startBox)
                .add(ExperienceField.END_DATE, endBox)
                .add(ExperienceField.URL, urlBox)
                .addLong(ExperienceField.DESCRIPTION, descriptionBox, description);
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
        startDate.setMeaning(DateText.START, messages.text("record.date.pick-start"));
        endDate.setMeaning(DateText.END, messages.text("record.date.pick-end"));
        endDate.disableProperty().bind(fields.current);
    }

    private void offerChoices() {
        kind.getItems()
                .setAll(KINDS.stream()
                        .map(key -> messages.text("experiences.kind." + key))
                        .toList());
        type.getItems().setAll(ExperienceType.values());
        type.setCellFactory(view -> new TypeCell(messages));
        type.setButtonCell(new TypeCell(messages));
    }

    private static <T> void bind(Property<T> control, Property<T> field) {
        control.bindBidirectional(field);
    }
}
