package app.pathfinder.desktop.admin.work;

import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.admin.work.WorkViewModel.Side;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The screen of work on many users; the list and what stands beside it have controllers of their own. */
public final class AdminWorkController implements Screen {
    private final WorkViewModel model;

    @FXML
    private Node root;

    @FXML
    private Label problem;

    @FXML
    private Node list;

    @FXML
    private Node none;

    @FXML
    private Node failed;

    @FXML
    private Node loading;

    @FXML
    private Node batch;

    @FXML
    private Node upgradeSide;

    @Inject
    AdminWorkController(WorkViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        var state = model.list().stateProperty();
        Visibility.showText(problem, model.list().problemProperty());
        Visibility.showWhen(list, state.isEqualTo(ListState.FILLED));
        Visibility.showWhen(none, state.isEqualTo(ListState.NONE_FOUND));
        Visibility.showWhen(failed, state.isEqualTo(ListState.FAILED));
        Visibility.showWhen(loading, state.isEqualTo(ListState.LOADING));
        Visibility.showWhen(batch, model.sideProperty().isEqualTo(Side.BATCH));
        Visibility.showWhen(upgradeSide, model.sideProperty().isEqualTo(Side.UPGRADE));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            refresh();
        } else if (event.getCode() == KeyCode.ESCAPE && model.sideProperty().get() != Side.NOTHING) {
            model.closeSide();
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

    @FXML
    private void upgrade() {
        model.beginUpgrade();
    }

    @FXML
    private void makeMissing() {
        model.makeMissing();
    }
}
