package app.pathfinder.desktop.conversations;

import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.conversations.ReplyModel.State;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** How it stands with the reply of a language model, and what one can do about it. */
public final class ReplyController {
    private final ReplyModel model;

    @FXML
    private Node reply;

    @FXML
    private Label words;

    @FXML
    private Node waiting;

    @FXML
    private Button ask;

    @FXML
    private Button stop;

    @Inject
    ReplyController(ReplyModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        var state = model.stateProperty();
        words.textProperty().bind(model.textProperty());
        Visibility.showWhen(reply, state.isNotEqualTo(State.NONE));
        Visibility.showWhen(waiting, model.busyProperty());
        Visibility.showWhen(stop, model.busyProperty());
        Visibility.showWhen(ask, state.isEqualTo(State.MISSING));
    }

    @FXML
    void ask() {
        model.ask();
    }

    @FXML
    void stop() {
        model.stop();
    }
}
