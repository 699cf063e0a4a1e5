package app.pathfinder.desktop.objectives;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.RecordForm;
import app.pathfinder.desktop.record.RecordScreenController;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** The screen of objectives. */
public final class ObjectivesController extends RecordScreenController {
    private final ObjectivesViewModel model;

    @FXML
    private Node figures;

    @FXML
    private ObjectiveFilterController filterController;

    @FXML
    private ObjectiveListController listController;

    @FXML
    private ObjectiveFormController formController;

    @Inject
    ObjectivesController(ObjectivesViewModel model, Messages messages, UiThread ui) {
        super(model, messages, ui);
        this.model = model;
    }

    @FXML
    void initialize() {
        assemble(new ObjectiveParts());
        Visibility.showWhen(figures, roomForFigures());
    }

    private final class ObjectiveParts implements Parts {
        @Override
        public RecordForm form() {
            return formController.form();
        }

        @Override
        public void clearFilter() {
            model.filter().clear();
        }

        @Override
        public void focusSearch() {
            filterController.focus();
        }

        @Override
        public void focusList() {
            listController.focus();
        }
    }
}
