package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import jakarta.inject.Inject;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The list, newest first. */
public final class ExperienceListController {
    /** So many records before the end the next page is asked for. */
    private static final int AHEAD = 30;

    private final ExperiencesViewModel model;
    private final Messages messages;
    private final PeriodText periods;
    private final UiThread ui;
    private final ObservableList<Experience> items;
    private boolean syncing;

    @FXML
    private ListView<Experience> list;

    @FXML
    private MenuItem edit;

    @FXML
    private MenuItem duplicate;

    @FXML
    private MenuItem delete;

    @Inject
    ExperienceListController(ExperiencesViewModel model, Messages messages, PeriodText periods, UiThread ui) {
        this.model = model;
        this.messages = messages;
        this.periods = periods;
        this.ui = ui;
        this.items = model.list().items();
    }

    @FXML
    void initialize() {
        list.setItems(items);
        list.setCellFactory(view -> new ExperienceCell(messages, periods, this::cellShown));
        list.getSelectionModel().selectedItemProperty().subscribe(item -> ui.execute(this::select));
        items.addListener((InvalidationListener) change -> ui.execute(this::showSelection));
        model.selectedProperty().subscribe(this::showSelection);
        var nothing = model.selectedProperty().isNull();
        edit.disableProperty().bind(nothing);
        duplicate.disableProperty().bind(nothing);
        delete.disableProperty().bind(nothing);
    }

    void focus() {
        list.requestFocus();
    }

    @FXML
    void edit() {
        model.edit();
    }

    @FXML
    void duplicate() {
        model.duplicate();
    }

    @FXML
    void delete() {
        model.delete();
    }

    @FXML
    void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            ui.execute(model::edit);
        }
    }

    @FXML
    void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> model.edit();
            case DELETE -> model.delete();
            default -> {}
        }
    }

    private void cellShown(int place) {
        if (place >= items.size() - AHEAD) {
            ui.execute(model.list()::loadMore);
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

    private void showSelection() {
        syncing = true;
        var experience = model.selectedProperty().get();
        var place = experience == null ? -1 : placeOf(experience);
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
        }
        syncing = false;
    }

    private int placeOf(Experience experience) {
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).id().equals(experience.id())) {
                return place;
            }
        }
        return -1;
    }
}
