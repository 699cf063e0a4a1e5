package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.conversations.ComposerModel.Mode;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where a message is written: Enter sends it, Shift+Enter breaks the line, and the field grows with the text. */
public final class ComposerController {
    private final ComposerModel model;
    private final ConversationsViewModel screen;
    private final ReplyModel replies;
    private final Messages messages;

    @FXML
    private Node finished;

    @FXML
    private Node unanswered;

    @FXML
    private Node writing;

    @FXML
    private TextArea text;

    @FXML
    private Button send;

    @FXML
    private Label hint;

    @Inject
    ComposerController(ComposerModel model, ConversationsViewModel screen, ReplyModel replies, Messages messages) {
        this.model = model;
        this.screen = screen;
        this.replies = replies;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        var writes = is(Mode.ANSWER).or(is(Mode.MESSAGE));
        Visibility.showWhen(finished, is(Mode.FINISHED));
        Visibility.showWhen(writing, writes);
        Visibility.showWhen(hint, writes);
        Visibility.showWhen(unanswered, isUnanswered());
        text.textProperty().bindBidirectional(model.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        new GrowingText(text);
        send.disableProperty().bind(model.canSend().not());
        model.modeProperty().subscribe(this::show);
        replies.settingsProperty().subscribe(now -> showHint());
    }

    /** The interviewer was kept from answering, for example because the connection was lost. */
    private BooleanBinding isUnanswered() {
        var items = screen.thread().items();
        return Bindings.createBooleanBinding(
                () -> model.modeProperty().get() == Mode.ANSWER
                        && !model.sendingProperty().get()
                        && !items.isEmpty()
                        && items.getLast().content().role() == MessageRole.USER
                        && !screen.thread().renewingProperty().get(),
                items,
                model.modeProperty(),
                model.sendingProperty(),
                screen.thread().renewingProperty());
    }

    private BooleanBinding is(Mode mode) {
        return model.modeProperty().isEqualTo(mode);
    }

    private void show(Mode mode) {
        var key = mode == Mode.ANSWER ? "conversations.prompt.answer" : "conversations.prompt.message";
        text.setPromptText(messages.text(key));
        text.setAccessibleText(messages.text(key));
        showHint();
        if (mode == Mode.ANSWER || mode == Mode.MESSAGE) {
            text.requestFocus();
        }
    }

    /** Who writes is to know who will read it. */
    private void showHint() {
        var settings = replies.settingsProperty().get();
        if (model.modeProperty().get() == Mode.ANSWER) {
            hint.setText(messages.text("conversations.hint.answer"));
        } else if (settings.enabled()) {
            hint.setText(messages.text("conversations.hint.model", settings.model(), settings.host()));
        } else {
            hint.setText(messages.text("conversations.hint.message"));
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isShiftDown()) {
                text.replaceSelection("\n");
            } else {
                model.send();
            }
        } else if (event.getCode() == KeyCode.ESCAPE && replies.busyProperty().get()) {
            event.consume();
            replies.stop();
        }
    }

    @FXML
    void send() {
        model.send();
        text.requestFocus();
    }

    @FXML
    void askAgain() {
        model.askAgain();
    }

    @FXML
    void again() {
        var interview = screen.thread().interviewProperty().get();
        var goal =
                interview == null ? InterviewGoal.ACHIEVEMENT : interview.goal().orElse(InterviewGoal.ACHIEVEMENT);
        screen.startInterview(goal);
    }
}
