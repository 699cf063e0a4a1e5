package app.pathfinder.desktop.achievements;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.RecordForm;
import app.pathfinder.desktop.record.RecordScreenController;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** The screen of achievements. */
public final class AchievementsController extends RecordScreenController {
    private final AchievementsViewModel model;

    @FXML
    private Node figures;

    @FXML
    private AchievementFilterController filterController;

    @FXML
    private AchievementListController listController;

    @FXML
    private AchievementFormController formController;

    @Inject
    AchievementsController(AchievementsViewModel model, Messages messages, UiThread ui) {
        super(model, messages, ui);
        this.model = model;
    }

    @FXML
    void initialize() {
        assemble(new AchievementParts());
        Visibility.showWhen(figures, roomForFigures());
    }

    private final class AchievementParts implements Parts {
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
