package app.pathfinder.desktop.record;

import app.pathfinder.desktop.common.UiThread;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Keeps a list on the screen in step with its model: what it shows, what is selected, when more is to be read. */
public final class RecordListView<R> {
    /** So many records before the end the next page is asked for. */
    private static final int AHEAD = 30;

    private final ListView<R> list;
    private final RecordKind<R, ?> kind;
    private final RecordScreenModel<R, ?, ?, ?> model;
    private final UiThread ui;
    private boolean syncing;

    private RecordListView(ListView<R> list, RecordKind<R, ?> kind, RecordScreenModel<R, ?, ?, ?> model, UiThread ui) {
        this.list = list;
        this.kind = kind;
        this.model = model;
        this.ui = ui;
    }

    /** Binds them. The cells are to tell {@link #cellShown} when they come into view. */
    public static <R> RecordListView<R> bind(
            ListView<R> list, RecordKind<R, ?> kind, RecordScreenModel<R, ?, ?, ?> model, UiThread ui) {
        var view = new RecordListView<>(list, kind, model, ui);
        view.listen();
        return view;
    }

    /** The record at this place has come into view. */
    public void cellShown(int place) {
        if (place >= model.list().items().size() - AHEAD) {
            ui.execute(model.list()::loadMore);
        }
    }

    private void listen() {
        list.setItems(model.list().items());
        list.getSelectionModel().selectedItemProperty().subscribe(item -> ui.execute(this::select));
        model.list().items().addListener((InvalidationListener) change -> ui.execute(this::showSelection));
        model.selectedProperty().subscribe(this::showSelection);
        list.setOnMouseClicked(this::clicked);
        list.setOnKeyPressed(this::keyPressed);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            ui.execute(model::edit);
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> model.edit();
            case DELETE -> model.delete();
            default -> {}
        }
    }

    /** Asks for what the person selected; the model may stay where it is, and then the list goes back. */
    private void select() {
        var item = list.getSelectionModel().getSelectedItem();
        if (!syncing && item != null) {
            model.select(item);
            showSelection();
        }
    }

    /** Scrolls only if the record is out of view, so that nothing jumps under the eye. */
    private void reveal(int place) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first == null || last == null || place < first.getIndex() || place > last.getIndex()) {
                list.scrollTo(place);
            }
        }
    }

    private void showSelection() {
        syncing = true;
        var item = model.selectedProperty().get();
        var place = item == null ? -1 : model.list().placeOf(kind.id(item));
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
            reveal(place);
        }
        syncing = false;
    }
}
