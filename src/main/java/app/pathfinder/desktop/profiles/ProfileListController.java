package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.record.RecordListView;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;

/** The list: the default, then by what each is for. */
public final class ProfileListController {
    private final ProfilesViewModel model;
    private final ProfileKind kind;
    private final ProfileWords words;
    private final Messages messages;
    private final UiThread ui;

    @FXML
    private ListView<Stored<Profile>> list;

    @FXML
    private MenuItem edit;

    @FXML
    private MenuItem duplicate;

    @FXML
    private MenuItem makeDefault;

    @FXML
    private MenuItem delete;

    @Inject
    ProfileListController(
            ProfilesViewModel model, ProfileKind kind, ProfileWords words, Messages messages, UiThread ui) {
        this.model = model;
        this.kind = kind;
        this.words = words;
        this.messages = messages;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        var view = RecordListView.bind(list, kind, model, ui);
        list.setCellFactory(each -> new ProfileCell(words, messages, view::cellShown));
        var nothing = model.selectedProperty().isNull();
        edit.disableProperty().bind(nothing);
        duplicate.disableProperty().bind(nothing);
        makeDefault.disableProperty().bind(model.canBeMadeDefault().not());
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
    void makeDefault() {
        model.makeDefault();
    }

    @FXML
    void delete() {
        model.delete();
    }
}
