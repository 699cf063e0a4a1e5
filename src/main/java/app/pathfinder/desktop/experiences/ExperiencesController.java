package app.pathfinder.desktop.experiences;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.RecordForm;
import app.pathfinder.desktop.record.RecordScreenController;
import app.pathfinder.desktop.record.Segments;
import jakarta.inject.Inject;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/** The screen of experiences, as a list or as a timeline. */
public final class ExperiencesController extends RecordScreenController {
    private final ExperiencesViewModel model;

    @FXML
    private Node views;

    @FXML
    private ToggleButton asList;

    @FXML
    private ToggleButton asTimeline;

    @FXML
    private Node list;

    @FXML
    private Node timeline;

    @FXML
    private ExperienceFilterController filterController;

    @FXML
    private ExperienceListController listController;

    @FXML
    private TimelineController timelineController;

    @FXML
    private ExperienceFormController formController;

    @Inject
    ExperiencesController(ExperiencesViewModel model, Messages messages, UiThread ui) {
        super(model, messages, ui);
        this.model = model;
    }

    @FXML
    void initialize() {
        assemble(new ExperienceParts());
        addShortcut("Shortcut+D", model::duplicate);
        Segments.bind(model.viewModeProperty(), Map.of(asList, ViewMode.LIST, asTimeline, ViewMode.TIMELINE));
        var isList = model.viewModeProperty().isEqualTo(ViewMode.LIST);
        Visibility.showWhen(views, is(ListState.NOTHING_YET).not());
        Visibility.showWhen(list, isList);
        Visibility.showWhen(timeline, isList.not());
        // Beside a timeline there is only what was asked for.
        showSideBeside(is(ListState.FILLED).and(isList));
    }

    private final class ExperienceParts implements Parts {
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
            if (model.viewModeProperty().get() == ViewMode.LIST) {
                listController.focus();
            } else {
                timelineController.focus();
            }
        }
    }
}
