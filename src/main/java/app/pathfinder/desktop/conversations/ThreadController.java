package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.AssistantNote.Proposed;
import app.pathfinder.core.assistant.NoteText;
import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationExport.Format;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Clipboards;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The conversation that is open: what can be done to it, and its messages. */
public final class ThreadController {
    private static final KeyCombination COPY = KeyCodeCombination.keyCombination("Shortcut+C");

    private final ConversationsViewModel model;
    private final DraftModel drafts;
    private final ProposalWords words;
    private final ProposalEditor editor;
    private final Messages texts;
    private final UiThread ui;

    @FXML
    private Node content;

    @FXML
    private Node nothing;

    @FXML
    private Node failed;

    @FXML
    private Label title;

    @FXML
    private Label placeholder;

    @FXML
    private ToggleButton pin;

    @FXML
    private MenuItem archive;

    @FXML
    private ListView<Stored<Message>> messages;

    @Inject
    ThreadController(
            ConversationsViewModel model,
            DraftModel drafts,
            ProposalWords words,
            ProposalEditor editor,
            Messages texts,
            UiThread ui) {
        this.model = model;
        this.drafts = drafts;
        this.words = words;
        this.editor = editor;
        this.texts = texts;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        var thread = model.thread();
        var open = thread.conversationProperty();
        Visibility.showWhen(content, open.isNotNull());
        Visibility.showWhen(nothing, open.isNull());
        Visibility.showWhen(failed, thread.stateProperty().isEqualTo(ThreadModel.State.FAILED));
        Visibility.showWhen(messages, thread.stateProperty().isNotEqualTo(ThreadModel.State.FAILED));
        Visibility.showWhen(placeholder, thread.stateProperty().isEqualTo(ThreadModel.State.SHOWN));
        open.subscribe(this::show);
        var view = new MessageListView(messages, thread, ui);
        messages.setCellFactory(list -> new MessageCell(texts, view::cellShown, this::card));
        thread.interviewProperty().addListener((property, before, now) -> messages.refresh());
        messages.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
    }

    private DraftCard card(Proposed proposed) {
        var key = words.titleKey(proposed.proposal());
        return new DraftCard(
                proposed,
                drafts,
                words,
                texts,
                () -> editor.open(proposed.proposal(), texts.text(key), drafts::accept));
    }

    private void copy(KeyEvent event) {
        var item = messages.getSelectionModel().getSelectedItem();
        if (COPY.match(event) && item != null) {
            Clipboards.copy(NoteText.readable(item.content()));
            event.consume();
        }
    }

    private void show(@Nullable Stored<Conversation> open) {
        if (open != null) {
            title.setText(model.kind().title(open));
            pin.setSelected(open.content().pinned());
            archive.setText(
                    texts.text(open.content().archived() ? "conversations.unarchive" : "conversations.archive"));
        }
    }

    /** Nothing more is to come. */
    void disposed() {
        model.thread().close();
    }

    @FXML
    void togglePinned() {
        model.togglePinned();
    }

    @FXML
    void rename() {
        model.rename();
    }

    @FXML
    void toggleArchived() {
        model.toggleArchived();
    }

    @FXML
    void exportMarkdown() {
        model.export(Format.MARKDOWN);
    }

    @FXML
    void exportText() {
        model.export(Format.TEXT);
    }

    @FXML
    void delete() {
        model.delete();
    }

    @FXML
    void retry() {
        model.thread().retry();
    }
}
