package app.pathfinder.desktop.experiences;

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

/** The screen of experiences: its head, what is beside what, and the keys. */
public final class ExperiencesController implements Screen {
    private final ExperiencesViewModel model;
    private final Messages messages;
    private final Shortcuts shortcuts;
    private final BooleanProperty sideShown = new SimpleBooleanProperty();

    @FXML
    private Region root;

    @FXML
    private Label count;

    @FXML
    private Node views;

    @FXML
    private ToggleButton asList;

    @FXML
    private ToggleButton asTimeline;

    @FXML
    private SplitPane split;

    @FXML
    private Node filter;

    @FXML
    private Node side;

    @FXML
    private ExperienceFilterController filterController;

    @FXML
    private ExperienceMainController mainController;

    @FXML
    private ExperienceSideController sideController;

    @Inject
    ExperiencesController(ExperiencesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.shortcuts = new Shortcuts()
                .add("Shortcut+N", model::create)
                .add("Shortcut+F", () -> filterController.focus())
                .add("Shortcut+D", model::duplicate)
                .add("Shortcut+S", () -> sideController.save())
                .add("F5", model::refresh);
    }

    @FXML
    void initialize() {
        Segments.bind(model.viewModeProperty(), Map.of(asList, ViewMode.LIST, asTimeline, ViewMode.TIMELINE));
        var total = model.list().totalProperty();
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> messages.text("experiences.count", total.get()), total));
        Visibility.showWhen(count, is(ListState.NOTHING_YET).not());
        Visibility.showWhen(views, is(ListState.NOTHING_YET).not());
        Visibility.showWhen(filter, is(ListState.NOTHING_YET).not());
        RecordFrame.leaveByEscape(root, model);
        RecordFrame.focusAfterEditing(model, mainController::focus);
        bindSide();
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
    void newExperience() {
        model.create();
    }

    /** Beside a list there is always something; beside a timeline only what was asked for. */
    private void bindSide() {
        var besideList = is(ListState.FILLED).and(model.viewModeProperty().isEqualTo(ViewMode.LIST));
        sideShown.bind(besideList.or(model.detailModeProperty().isNotEqualTo(DetailMode.NOTHING)));
        RecordFrame.showBeside(split, side, sideShown);
    }

    private BooleanBinding is(ListState state) {
        return model.listStateProperty().isEqualTo(state);
    }
}
