package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.record.RecordListView;
import app.pathfinder.desktop.timeline.PeriodText;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;

/** The list, newest first. */
public final class ExperienceListController {
    private final ExperiencesViewModel model;
    private final ExperienceKind kind;
    private final Messages messages;
    private final PeriodText periods;
    private final UiThread ui;

    @FXML
    private ListView<Experience> list;

    @FXML
    private MenuItem edit;

    @FXML
    private MenuItem duplicate;

    @FXML
    private MenuItem delete;

    @Inject
    ExperienceListController(
            ExperiencesViewModel model, ExperienceKind kind, Messages messages, PeriodText periods, UiThread ui) {
        this.model = model;
        this.kind = kind;
        this.messages = messages;
        this.periods = periods;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        var view = RecordListView.bind(list, kind, model, ui);
        list.setCellFactory(each -> new ExperienceCell(messages, periods, view::cellShown));
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
}
