package app.pathfinder.desktop.profiles;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.DetailMode;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.RecordFrame;
import app.pathfinder.desktop.record.Shortcuts;
import jakarta.inject.Inject;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The screen of profiles: their list, or in its place a résumé being built; and the keys. */
public final class ProfilesController implements Screen {
    private final ProfilesViewModel model;
    private final Messages messages;
    private final Shortcuts shortcuts;
    private final BooleanProperty sideShown = new SimpleBooleanProperty();

    @FXML
    private Region root;

    @FXML
    private Node records;

    @FXML
    private Node resume;

    @FXML
    private Label count;

    @FXML
    private SplitPane split;

    @FXML
    private Node filter;

    @FXML
    private Node side;

    @FXML
    private ProfileFilterController filterController;

    @FXML
    private ProfileMainController mainController;

    @FXML
    private ProfileSideController sideController;

    @Inject
    ProfilesController(ProfilesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.shortcuts = new Shortcuts()
                .add("Shortcut+N", () -> onList(model::create))
                .add("Shortcut+D", () -> onList(model::duplicate))
                .add("Shortcut+F", () -> onList(() -> filterController.focus()))
                .add("Shortcut+S", () -> onList(() -> sideController.save()))
                .add("F5", () -> onList(model::refresh));
    }

    @FXML
    void initialize() {
        var building = model.resume().openProperty();
        Visibility.showWhen(resume, building);
        Visibility.showWhen(records, building.not());
        building.addListener((property, before, now) -> goBack(now));
        var total = model.list().totalProperty();
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> messages.text("profiles.count", total.get()), total));
        Visibility.showWhen(
                count, is(ListState.NOTHING_YET).or(is(ListState.FAILED)).not());
        Visibility.showWhen(filter, is(ListState.NOTHING_YET).not());
        RecordFrame.leaveByEscape(root, model);
        RecordFrame.focusAfterEditing(model, mainController::focus);
        sideShown.bind(is(ListState.FILLED).or(model.detailModeProperty().isNotEqualTo(DetailMode.NOTHING)));
        RecordFrame.showBeside(split, side, sideShown);
    }

    @Override
    public void shown() {
        shortcuts.install(root.getScene());
        model.refresh();
        model.resume().refresh();
        mainController.focus();
    }

    @Override
    public void openRecord(UUID id) {
        model.resume().close();
        model.open(id);
    }

    @Override
    public void createRecord() {
        model.resume().close();
        model.create();
    }

    @Override
    public void hidden() {
        shortcuts.remove();
    }

    @Override
    public void disposed() {
        shortcuts.remove();
        model.dispose();
    }

    @Override
    public boolean hasUnsavedChanges() {
        return model.editor().dirtyProperty().get();
    }

    @FXML
    void create() {
        model.create();
    }

    private void onList(Runnable action) {
        if (!model.resume().openProperty().get()) {
            action.run();
        }
    }

    private void goBack(boolean isBuilding) {
        if (!isBuilding) {
            mainController.focus();
        }
    }

    private BooleanBinding is(ListState state) {
        return model.listStateProperty().isEqualTo(state);
    }
}
