package app.pathfinder.desktop.skills;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.DetailMode;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.RecordFrame;
import app.pathfinder.desktop.record.Segments;
import app.pathfinder.desktop.record.Shortcuts;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** The screen of skills: its head, what is beside what, and the keys. */
public final class SkillsController implements Screen {
    private final SkillsViewModel model;
    private final Messages messages;
    private final Shortcuts shortcuts;
    private final BooleanProperty sideShown = new SimpleBooleanProperty();

    @FXML
    private Region root;

    @FXML
    private Label count;

    @FXML
    private ToggleButton asList;

    @FXML
    private ToggleButton asUsage;

    @FXML
    private ToggleButton asGap;

    @FXML
    private SplitPane split;

    @FXML
    private Node usage;

    @FXML
    private Node gap;

    @FXML
    private Node filter;

    @FXML
    private Node side;

    @FXML
    private SkillFilterController filterController;

    @FXML
    private SkillMainController mainController;

    @FXML
    private SkillSideController sideController;

    @Inject
    SkillsController(SkillsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.shortcuts = new Shortcuts()
                .add("Shortcut+N", this::create)
                .add("Shortcut+F", this::search)
                .add("Shortcut+S", () -> sideController.save())
                .add("F5", model::refresh);
    }

    @FXML
    void initialize() {
        Segments.bind(
                model.viewModeProperty(), Map.of(asList, ViewMode.LIST, asUsage, ViewMode.USAGE, asGap, ViewMode.GAP));
        var total = model.list().totalProperty();
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> messages.text("skills.count", total.get()), total));
        Visibility.showWhen(
                count, is(ListState.NOTHING_YET).or(is(ListState.FAILED)).not());
        Visibility.showWhen(
                filter, is(ViewMode.LIST).and(is(ListState.NOTHING_YET).not()));
        Visibility.showWhen(split, is(ViewMode.LIST));
        Visibility.showWhen(usage, is(ViewMode.USAGE));
        Visibility.showWhen(gap, is(ViewMode.GAP));
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
        model.showInList(id);
    }

    @Override
    public void createRecord() {
        create();
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
        model.viewModeProperty().set(ViewMode.LIST);
        model.create();
    }

    private void search() {
        model.viewModeProperty().set(ViewMode.LIST);
        filterController.focus();
    }

    private BooleanBinding is(ListState state) {
        return model.listStateProperty().isEqualTo(state);
    }

    private BooleanBinding is(ViewMode mode) {
        return model.viewModeProperty().isEqualTo(mode);
    }
}
