package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The editor of an experience: its form, or the choice between two versions, and how to leave it. */
public final class ExperienceEditorController {
    private final ExperiencesViewModel screen;
    private final ExperienceEditorViewModel model;
    private final Messages messages;
    private final UiThread ui;

    @FXML
    private Label heading;

    @FXML
    private Node form;

    @FXML
    private ExperienceFormController formController;

    @FXML
    private Label status;

    @FXML
    private Button save;

    @FXML
    private Button cancel;

    @Inject
    ExperienceEditorController(
            ExperiencesViewModel screen, ExperienceEditorViewModel model, Messages messages, UiThread ui) {
        this.screen = screen;
        this.model = model;
        this.messages = messages;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        var editing = model.stateProperty().isEqualTo(EditorState.EDITING);
        var saving = model.stateProperty().isEqualTo(EditorState.SAVING);
        form.disableProperty().bind(editing.not());
        Visibility.showWhen(form, editing.or(saving));
        save.disableProperty().bind(editing.and(model.dirtyProperty()).not());
        cancel.disableProperty().bind(saving);
        status.textProperty()
                .bind(Bindings.createStringBinding(this::statusText, model.stateProperty(), model.dirtyProperty()));
        model.stateProperty().addListener((state, before, now) -> stateChanged(now));
    }

    /** Saves, and goes to the first field that is not right. */
    @FXML
    void save() {
        model.save().ifPresent(formController::focus);
    }

    @FXML
    void cancel() {
        screen.leaveEditor();
    }

    private void stateChanged(EditorState state) {
        if (state == EditorState.EDITING) {
            heading.setText(messages.text(model.isNew() ? "experiences.editor.new" : "experiences.editor.edit"));
            formController.scrollToTop();
            // Not before it can be seen.
            ui.execute(() -> formController.focus(ExperienceField.TITLE));
        }
    }

    private String statusText() {
        if (model.state() == EditorState.SAVING) {
            return messages.text("experiences.saving");
        }
        return model.dirtyProperty().get() ? messages.text("experiences.editor.unsaved") : "";
    }
}
