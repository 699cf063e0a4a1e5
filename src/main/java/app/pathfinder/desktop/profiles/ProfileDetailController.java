package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.RecordTimes;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** The selected profile as somebody else will read it, and what can be made of it. */
public final class ProfileDetailController {
    private final ProfilesViewModel model;
    private final ProfileWords words;
    private final Messages messages;

    @FXML
    private Label type;

    @FXML
    private Label standing;

    @FXML
    private Label language;

    @FXML
    private Button makeDefault;

    @FXML
    private Label title;

    @FXML
    private Label role;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label summary;

    @FXML
    private Label changed;

    @Inject
    ProfileDetailController(ProfilesViewModel model, ProfileWords words, Messages messages) {
        this.model = model;
        this.words = words;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        for (var label : new Label[] {role, language, summary}) {
            Visibility.showWhen(label, label.textProperty().isNotEmpty());
        }
        Visibility.showWhen(makeDefault, model.canBeMadeDefault());
        Visibility.showWhen(standing, model.canBeMadeDefault().not());
        model.selectedProperty().subscribe(this::show);
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
    void makeDefault() {
        model.makeDefault();
    }

    @FXML
    void buildResume() {
        model.buildResume();
    }

    private void show(@Nullable Stored<Profile> item) {
        if (item == null) {
            return;
        }
        var profile = item.content();
        type.setText(words.type(profile.type()));
        language.setText(words.language(profile.languageTag()));
        title.setText(words.title(profile));
        role.setText(words.role(profile));
        summary.setText(profile.executiveSummary());
        changed.setText(RecordTimes.changed(messages, item.createdAt(), item.updatedAt()));
        scroll.setVvalue(0);
    }
}
