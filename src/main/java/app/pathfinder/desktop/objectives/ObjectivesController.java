package app.pathfinder.desktop.objectives;

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

/** The screen of objectives: its head, what is beside what, and the keys. */
public final class ObjectivesController implements Screen {
    private final ObjectivesViewModel model;
    private final Messages messages;
    private final Shortcuts shortcuts;
    private final BooleanProperty sideShown = new SimpleBooleanProperty();

    @FXML
    private Region root;

    @FXML
    private Label count;

    @FXML
    private Node figures;

    @FXML
    private SplitPane split;

    @FXML
    private Node filter;

    @FXML
    private Node side;

    @FXML
    private ObjectiveFilterController filterController;

    @FXML
    private ObjectiveMainController mainController;

    @FXML
    private ObjectiveSideController sideController;

    @Inject
    ObjectivesController(ObjectivesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.shortcuts = new Shortcuts()
                .add("Shortcut+N", model::create)
                .add("Shortcut+F", () -> filterController.focus())
                .add("Shortcut+S", () -> sideController.save())
                .add("F5", model::refresh);
    }

    @FXML
    void initialize() {
        var total = model.list().totalProperty();
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> messages.text("objectives.count", total.get()), total));
        var something = is(ListState.NOTHING_YET).or(is(ListState.FAILED)).not();
        Visibility.showWhen(count, something);
        Visibility.showWhen(figures, something);
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
        mainController.focus();
    }

    @Override
    public void openRecord(UUID id) {
        model.open(id);
    }

    @Override
    public void createRecord() {
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

    private BooleanBinding is(ListState state) {
        return model.listStateProperty().isEqualTo(state);
    }
}
