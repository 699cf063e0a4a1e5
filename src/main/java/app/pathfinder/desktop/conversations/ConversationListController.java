package app.pathfinder.desktop.conversations;

import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.conversations.MessageSearchModel.Found;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.SearchBinding;
import jakarta.inject.Inject;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/** The conversations, or while one searches what was found. */
public final class ConversationListController {
    private static final int AHEAD = 20;

    private final ConversationsViewModel model;
    private final Messages messages;
    private final UiThread ui;
    private final UiTimers timers;
    private boolean syncing;

    @FXML
    private TextField search;

    @FXML
    private ToggleButton archived;

    @FXML
    private ListView<Stored<Conversation>> list;

    @FXML
    private ListView<Found> found;

    @FXML
    private Node nothingFound;

    @FXML
    private Node nothingArchived;

    @FXML
    private Node allArchived;

    @FXML
    private Node failed;

    @Inject
    ConversationListController(ConversationsViewModel model, Messages messages, UiThread ui, UiTimers timers) {
        this.model = model;
        this.messages = messages;
        this.ui = ui;
        this.timers = timers;
    }

    @FXML
    void initialize() {
        SearchBinding.bind(search, model.textProperty(), timers);
        archived.selectedProperty().bindBidirectional(model.archivedProperty());
        showStates();
        list.setItems(model.list().items());
        list.setCellFactory(each -> new ConversationCell(model.kind(), messages, this::shown));
        list.getSelectionModel().selectedItemProperty().subscribe(item -> ui.execute(this::select));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.delete();
            }
        });
        model.list().items().addListener((InvalidationListener) change -> ui.execute(this::showSelection));
        model.thread().conversationProperty().subscribe(open -> ui.execute(this::showSelection));
        found.setItems(model.search().found());
        found.setCellFactory(each -> new FoundCell(place -> {
            if (place >= model.search().found().size() - AHEAD) {
                ui.execute(model.search()::loadMore);
            }
        }));
        found.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                ui.execute(() -> model.open(item));
            }
        });
    }

    private void showStates() {
        var off = searching(MessageSearchModel.State.OFF);
        var state = model.listStateProperty();
        Visibility.showWhen(
                list,
                off.and(state.isEqualTo(ListState.FILLED)
                        .or(state.isEqualTo(ListState.LOADING))
                        .or(state.isEqualTo(ListState.NOTHING_YET))));
        Visibility.showWhen(
                found, searching(MessageSearchModel.State.FOUND).or(searching(MessageSearchModel.State.SEARCHING)));
        Visibility.showWhen(nothingFound, searching(MessageSearchModel.State.NOTHING));
        var none = off.and(state.isEqualTo(ListState.NOTHING_FOUND));
        Visibility.showWhen(nothingArchived, none.and(model.archivedProperty()));
        Visibility.showWhen(allArchived, none.and(model.archivedProperty().not()));
        Visibility.showWhen(
                failed, searching(MessageSearchModel.State.FAILED).or(off.and(state.isEqualTo(ListState.FAILED))));
    }

    private BooleanBinding searching(MessageSearchModel.State state) {
        return model.search().stateProperty().isEqualTo(state);
    }

    void focus() {
        list.requestFocus();
    }

    void focusSearch() {
        search.requestFocus();
    }

    @FXML
    void clear() {
        model.textProperty().set("");
    }

    @FXML
    void showArchived() {
        model.archivedProperty().set(true);
    }

    @FXML
    void showOthers() {
        model.archivedProperty().set(false);
    }

    @FXML
    void retry() {
        if (model.search().stateProperty().get() == MessageSearchModel.State.FAILED) {
            model.search().retry();
        } else {
            model.refresh();
        }
    }

    private void shown(int place) {
        if (place >= model.list().items().size() - AHEAD) {
            ui.execute(model.list()::loadMore);
        }
    }

    private void select() {
        var item = list.getSelectionModel().getSelectedItem();
        if (!syncing && item != null) {
            model.select(item);
        }
    }

    private void showSelection() {
        syncing = true;
        var open = model.thread().conversationProperty().get();
        var place = open == null ? -1 : model.list().placeOf(open.id());
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
        }
        syncing = false;
    }
}
