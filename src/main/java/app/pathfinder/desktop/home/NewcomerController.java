package app.pathfinder.desktop.home;

import app.pathfinder.core.overview.RecordType;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** What somebody does first whose record is empty. */
public final class NewcomerController {
    private final RecordNavigator navigator;

    @FXML
    private Node objective;

    @FXML
    private Node conversation;

    @FXML
    private Node profile;

    @Inject
    NewcomerController(RecordNavigator navigator) {
        this.navigator = navigator;
    }

    @FXML
    void initialize() {
        Visibility.show(objective, navigator.canGoTo(RecordType.OBJECTIVE));
        Visibility.show(conversation, navigator.canGoTo(RecordType.CONVERSATION));
        Visibility.show(profile, navigator.canGoTo(RecordType.PROFILE));
    }

    @FXML
    void createExperience() {
        navigator.create(RecordType.EXPERIENCE);
    }

    @FXML
    void createObjective() {
        navigator.create(RecordType.OBJECTIVE);
    }

    @FXML
    void beginConversation() {
        navigator.create(RecordType.CONVERSATION);
    }

    @FXML
    void createProfile() {
        navigator.create(RecordType.PROFILE);
    }
}
