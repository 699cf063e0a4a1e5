package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.record.RecordListView;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;

/** The list: the latest first, then those without a date. */
public final class AchievementListController {
    private final AchievementsViewModel model;
    private final AchievementKind kind;
    private final AchievementWords words;
    private final Messages messages;
    private final UiThread ui;

    @FXML
    private ListView<Stored<Achievement>> list;

    @FXML
    private MenuItem edit;

    @FXML
    private MenuItem delete;

    @Inject
    AchievementListController(
            AchievementsViewModel model, AchievementKind kind, AchievementWords words, Messages messages, UiThread ui) {
        this.model = model;
        this.kind = kind;
        this.words = words;
        this.messages = messages;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        var view = RecordListView.bind(list, kind, model, ui);
        list.setCellFactory(each -> new AchievementCell(words, messages, view::cellShown));
        var nothing = model.selectedProperty().isNull();
        edit.disableProperty().bind(nothing);
        delete.disableProperty().bind(nothing);
        model.experiences().revisionProperty().subscribe(list::refresh);
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
