package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.record.DueText;
import app.pathfinder.desktop.record.RecordListView;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;

/** The list: by status, then what is due first. */
public final class ObjectiveListController {
    private final ObjectivesViewModel model;
    private final ObjectiveKind kind;
    private final ObjectiveWords words;
    private final DueText dueTexts;
    private final Messages messages;
    private final UiThread ui;

    @FXML
    private ListView<Stored<Objective>> list;

    @FXML
    private MenuItem edit;

    @FXML
    private MenuItem delete;

    @Inject
    ObjectiveListController(
            ObjectivesViewModel model,
            ObjectiveKind kind,
            ObjectiveWords words,
            DueText dueTexts,
            Messages messages,
            UiThread ui) {
        this.model = model;
        this.kind = kind;
        this.words = words;
        this.dueTexts = dueTexts;
        this.messages = messages;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        var view = RecordListView.bind(list, kind, model, ui);
        list.setCellFactory(each -> new ObjectiveCell(words, dueTexts, messages, view::cellShown));
        var nothing = model.selectedProperty().isNull();
        edit.disableProperty().bind(nothing);
        delete.disableProperty().bind(nothing);
        model.careers().revisionProperty().subscribe(list::refresh);
    }

    void focus() {
        list.requestFocus();
    }

    @FXML
    void edit() {
        model.edit();
    }

    @FXML
    void delete() {
        model.delete();
    }
}
