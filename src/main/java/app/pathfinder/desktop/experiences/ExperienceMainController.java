package app.pathfinder.desktop.experiences;

import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.ListState;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** The list or the timeline, or what there is to say when they are empty. */
public final class ExperienceMainController {
    private final ExperiencesViewModel model;

    @FXML
    private Node list;

    @FXML
    private Node timeline;

    @FXML
    private Node nothingYet;

    @FXML
    private Node nothingFound;

    @FXML
    private Node failed;

    @FXML
    private ExperienceListController listController;

    @FXML
    private TimelineController timelineController;

    @Inject
    ExperienceMainController(ExperiencesViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        var something = is(ListState.FILLED).or(is(ListState.LOADING));
        var asTimeline = model.viewModeProperty().isEqualTo(ViewMode.TIMELINE);
        Visibility.showWhen(list, something.and(asTimeline.not()));
        Visibility.showWhen(timeline, something.and(asTimeline));
        Visibility.showWhen(nothingYet, is(ListState.NOTHING_YET));
        Visibility.showWhen(nothingFound, is(ListState.NOTHING_FOUND));
        Visibility.showWhen(failed, is(ListState.FAILED));
    }

    /** Gives the keyboard to what is shown. */
    void focus() {
        if (model.viewModeProperty().get() == ViewMode.LIST) {
            listController.focus();
        } else {
            timelineController.focus();
        }
    }

    @FXML
    void newExperience() {
        model.create();
    }

    @FXML
    void clearFilter() {
        model.filter().clear();
    }

    @FXML
    void retry() {
        model.refresh();
    }

    private BooleanBinding is(ListState state) {
        return model.listStateProperty().isEqualTo(state);
    }
}
