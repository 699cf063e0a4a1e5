package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.ListState;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The list with what is suggested, or what there is to say when it is empty or could not be read. */
public final class SkillMainController {
    private final SkillsViewModel model;
    private final Messages messages;

    @FXML
    private Node filled;

    @FXML
    private Node suggestions;

    @FXML
    private Label suggestionCount;

    @FXML
    private Button confirmAll;

    @FXML
    private Button rejectAll;

    @FXML
    private Node nothingYet;

    @FXML
    private Node nothingFound;

    @FXML
    private Node failed;

    @FXML
    private SkillListController listController;

    @Inject
    SkillMainController(SkillsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        Visibility.showWhen(filled, is(ListState.FILLED).or(is(ListState.LOADING)));
        Visibility.showWhen(nothingYet, is(ListState.NOTHING_YET));
        Visibility.showWhen(nothingFound, is(ListState.NOTHING_FOUND));
        Visibility.showWhen(failed, is(ListState.FAILED));
        var count = model.suggestions().countProperty();
        Visibility.showWhen(suggestions, count.greaterThan(0));
        count.subscribe(now -> suggestionCount.setText(messages.text("skills.waiting", now)));
        confirmAll.disableProperty().bind(model.suggestions().answeringProperty());
        rejectAll.disableProperty().bind(model.suggestions().answeringProperty());
    }

    /** Gives the keyboard to the list. */
    void focus() {
        listController.focus();
    }

    @FXML
    void confirmAll() {
        model.suggestions().answerAll(SkillStatus.CONFIRMED);
    }

    @FXML
    void rejectAll() {
        model.suggestions().answerAll(SkillStatus.REJECTED);
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
