package app.pathfinder.desktop.profiles;

import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.ListState;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** The list, or what there is to say when it is empty or could not be read. */
public final class ProfileMainController {
    private final ProfilesViewModel model;

    @FXML
    private Node list;

    @FXML
    private Node nothingYet;

    @FXML
    private Node nothingFound;

    @FXML
    private Node failed;

    @FXML
    private ProfileListController listController;

    @Inject
    ProfileMainController(ProfilesViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        Visibility.showWhen(list, is(ListState.FILLED).or(is(ListState.LOADING)));
        Visibility.showWhen(nothingYet, is(ListState.NOTHING_YET));
        Visibility.showWhen(nothingFound, is(ListState.NOTHING_FOUND));
        Visibility.showWhen(failed, is(ListState.FAILED));
    }

    /** Gives the keyboard to the list. */
    void focus() {
        listController.focus();
    }

    @FXML
    void create() {
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
