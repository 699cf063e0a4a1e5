package app.pathfinder.desktop.admin.archives;

import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.admin.archives.ArchivesViewModel.Side;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The screen of archives: the filter; the list and what stands beside it have controllers of their own. */
public final class AdminArchivesController implements Screen {
    private final ArchivesViewModel model;

    @FXML
    private Node root;

    @FXML
    private TextField filter;

    @FXML
    private Label problem;

    @FXML
    private Node list;

    @FXML
    private Node none;

    @FXML
    private Node noneFound;

    @FXML
    private Node failed;

    @FXML
    private Node loading;

    @FXML
    private Node archive;

    @FXML
    private Node planSide;

    @Inject
    AdminArchivesController(ArchivesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        var state = model.list().stateProperty();
        filter.textProperty().bindBidirectional(model.list().filterProperty());
        Visibility.showText(problem, model.list().problemProperty());
        Visibility.showWhen(list, state.isEqualTo(ListState.FILLED));
        Visibility.showWhen(failed, state.isEqualTo(ListState.FAILED));
        Visibility.showWhen(loading, state.isEqualTo(ListState.LOADING));
        showNone(
                state.isEqualTo(ListState.NONE_FOUND),
                model.list().filterProperty().isEmpty());
        Visibility.showWhen(archive, model.sideProperty().isEqualTo(Side.ARCHIVE));
        Visibility.showWhen(planSide, model.sideProperty().isEqualTo(Side.PLAN));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void showNone(BooleanBinding isNone, BooleanBinding isOfAll) {
        Visibility.showWhen(none, isNone.and(isOfAll));
        Visibility.showWhen(noneFound, isNone.and(isOfAll.not()));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            refresh();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            filter.requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE && model.sideProperty().get() != Side.NOTHING) {
            model.back();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void shown() {
        model.refresh();
        filter.requestFocus();
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
    private void plan() {
        model.openPlan();
    }

    @FXML
    private void clearFilter() {
        model.list().filterProperty().set("");
        filter.requestFocus();
    }
}
