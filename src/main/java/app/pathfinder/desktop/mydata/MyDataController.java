package app.pathfinder.desktop.mydata;

import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** The four parts of the screen, one at a time. */
public final class MyDataController implements Screen {
    private final ToggleGroup parts = new ToggleGroup();

    @FXML
    private ToggleButton asTransfer;

    @FXML
    private ToggleButton asLooks;

    @FXML
    private ToggleButton asSessions;

    @FXML
    private ToggleButton asDeletion;

    @FXML
    private Node transfer;

    @FXML
    private Node looks;

    @FXML
    private Node sessions;

    @FXML
    private Node deletion;

    @FXML
    private LooksController looksController;

    @FXML
    private SessionsController sessionsController;

    @FXML
    private DeletionController deletionController;

    @FXML
    private void initialize() {
        part(asTransfer, transfer, () -> {});
        part(asLooks, looks, () -> looksController.shown());
        part(asSessions, sessions, () -> sessionsController.shown());
        part(asDeletion, deletion, () -> deletionController.shown());
        parts.selectedToggleProperty().subscribe((before, now) -> keepOneChosen(before, now));
        asTransfer.setSelected(true);
    }

    /** @param shown what to do when the part comes into view */
    private void part(ToggleButton button, Node part, Runnable shown) {
        button.setToggleGroup(parts);
        button.setUserData(shown);
        Visibility.showWhen(part, button.selectedProperty());
    }

    private void keepOneChosen(Toggle before, Toggle now) {
        if (now == null) {
            before.setSelected(true);
        } else if (now.getUserData() instanceof Runnable shown) {
            shown.run();
        }
    }

    @Override
    public void shown() {
        if (parts.getSelectedToggle() != null && parts.getSelectedToggle().getUserData() instanceof Runnable shown) {
            shown.run();
        }
    }

    @Override
    public void disposed() {
        deletionController.disposed();
    }
}
