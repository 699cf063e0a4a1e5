package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.Shortcuts;
import jakarta.inject.Inject;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The screen of conversations: its head, what is beside what, and the keys. */
public final class ConversationsController implements Screen {
    private final ConversationsViewModel model;
    private final ComposerModel composer;
    private final ReplyModel replies;
    private final Messages messages;
    private final UiThread ui;
    private final Shortcuts shortcuts;

    @FXML
    private Region root;

    @FXML
    private Label count;

    @FXML
    private MenuButton create;

    @FXML
    private SplitPane split;

    @FXML
    private Node nothingYet;

    @FXML
    private ConversationListController sideController;

    @FXML
    private ThreadController threadController;

    @Inject
    ConversationsController(
            ConversationsViewModel model, ComposerModel composer, ReplyModel replies, Messages messages, UiThread ui) {
        this.model = model;
        this.composer = composer;
        this.replies = replies;
        this.messages = messages;
        this.ui = ui;
        this.shortcuts = new Shortcuts()
                .add("Shortcut+N", () -> create.show())
                .add("Shortcut+F", () -> sideController.focusSearch())
                .add("F5", model::refresh);
    }

    @FXML
    void initialize() {
        var total = model.list().totalProperty();
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> messages.text("conversations.count", total.get()), total));
        var nothing = model.listStateProperty()
                .isEqualTo(ListState.NOTHING_YET)
                .and(model.textProperty().isEmpty())
                .and(model.thread().conversationProperty().isNull());
        Visibility.showWhen(nothingYet, nothing);
        Visibility.showWhen(split, nothing.not());
        Visibility.showWhen(count, model.listStateProperty().isEqualTo(ListState.FILLED));
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
    }

    @Override
    public void shown() {
        shortcuts.install(root.getScene());
        replies.readSettings();
        model.refresh();
        sideController.focus();
    }

    @Override
    public void openRecord(UUID id) {
        model.open(id);
    }

    /** Which kind of conversation it is to be, only the person knows. */
    @Override
    public void createRecord() {
        ui.execute(create::show);
    }

    @Override
    public void hidden() {
        shortcuts.remove();
    }

    @Override
    public void disposed() {
        shortcuts.remove();
        threadController.disposed();
        model.dispose();
    }

    @Override
    public boolean hasUnsavedChanges() {
        return composer.hasUnsent();
    }

    @FXML
    void startAchievement() {
        model.startInterview(InterviewGoal.ACHIEVEMENT);
    }

    @FXML
    void startExperience() {
        model.startInterview(InterviewGoal.EXPERIENCE);
    }

    @FXML
    void startFree() {
        model.startFree();
    }
}
