package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The screen of the jobs; the list and what stands beside it have controllers of their own. */
public final class AdminJobsController implements Screen {
    private final JobsViewModel model;

    @FXML
    private Node root;

    @FXML
    private Label problem;

    @FXML
    private Node unserved;

    @FXML
    private Node list;

    @FXML
    private Node failed;

    @FXML
    private Node loading;

    @FXML
    private Node job;

    @Inject
    AdminJobsController(JobsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        var state = model.list().stateProperty();
        Visibility.showText(problem, model.list().problemProperty());
        Visibility.showWhen(unserved, model.list().unservedProperty());
        Visibility.showWhen(list, state.isEqualTo(ListState.FILLED));
        Visibility.showWhen(failed, state.isEqualTo(ListState.FAILED));
        Visibility.showWhen(loading, state.isEqualTo(ListState.LOADING));
        Visibility.showWhen(job, model.selectedProperty().isNotNull());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            refresh();
        } else if (event.getCode() == KeyCode.ESCAPE && model.selectedProperty().get() != null) {
            model.closeInnermost();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void shown() {
        model.shown();
        list.requestFocus();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void disposed() {
        model.dispose();
    }

    @FXML
    private void refresh() {
        model.refresh();
    }
}
