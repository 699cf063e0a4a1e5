package app.pathfinder.desktop.experiences;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The screen of experiences: what stands where, and the keys. */
public final class ExperiencesController implements Screen {
    private static final double LIST_SHARE = 0.45;

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
    private Node list;

    @FXML
    private Node timeline;

    @FXML
    private Node nothingYet;

    @FXML
    private Node nothingFound;

    @FXML
    private Pane side;

    @FXML
    private Node nothingSelected;

    @FXML
    private Node detail;

    @FXML
    private Node editor;

    @FXML
    private ExperienceFilterController filterController;

    @FXML
    private ExperienceListController listController;

    @FXML
    private TimelineController timelineController;

    @FXML
    private ExperienceEditorController editorController;

    @Inject
    ExperiencesController(ExperiencesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.shortcuts = new Shortcuts()
                .add("Shortcut+N", model::newExperience)
                .add("Shortcut+F", () -> filterController.focus())
                .add("Shortcut+D", model::duplicate)
                .add("Shortcut+S", () -> editorController.save())
                .add("F5", model::refresh);
    }

    @FXML
    void initialize() {
        Segments.bind(model.viewModeProperty(), Map.of(asList, ViewMode.LIST, asTimeline, ViewMode.TIMELINE));
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::countText, model.list().totalProperty(), model.listStateProperty()));
        Visibility.showWhen(count, is(ListState.NOTHING_YET).not());
        Visibility.showWhen(views, is(ListState.NOTHING_YET).not());
        Visibility.showWhen(filter, is(ListState.NOTHING_YET).not());
        Visibility.showWhen(nothingYet, is(ListState.NOTHING_YET));
        Visibility.showWhen(nothingFound, is(ListState.NOTHING_FOUND));
        var somethingToShow = is(ListState.FILLED).or(is(ListState.LOADING));
        var timelineWanted = model.viewModeProperty().isEqualTo(ViewMode.TIMELINE);
        Visibility.showWhen(list, somethingToShow.and(timelineWanted.not()));
        Visibility.showWhen(timeline, somethingToShow.and(timelineWanted));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveEditorOnEscape);
        model.detailModeProperty().addListener((mode, before, now) -> focusAfter(before));
        bindSide(is(ListState.FILLED).and(timelineWanted.not()));
    }

    @Override
    public void shown() {
        shortcuts.install(root.getScene());
        model.refresh();
        focusMain();
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
        model.newExperience();
    }

    @FXML
    void clearFilter() {
        model.filter().clear();
        filterController.focus();
    }

    /** Beside a list there is always something; beside a timeline only what was asked for. */
    private void bindSide(BooleanBinding besideList) {
        var mode = model.detailModeProperty();
        Visibility.showWhen(nothingSelected, mode.isEqualTo(DetailMode.NOTHING));
        Visibility.showWhen(detail, mode.isEqualTo(DetailMode.READING));
        Visibility.showWhen(editor, mode.isEqualTo(DetailMode.EDITING));
        sideShown.bind(besideList.or(mode.isNotEqualTo(DetailMode.NOTHING)));
        sideShown.subscribe(this::showSide);
    }

    private void leaveEditorOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.editor().isOpen()) {
            event.consume();
            model.leaveEditor();
        }
    }

    /** Who leaves the editor goes on by keyboard where they came from. */
    private void focusAfter(DetailMode before) {
        if (before == DetailMode.EDITING) {
            focusMain();
        }
    }

    private void focusMain() {
        if (model.viewModeProperty().get() == ViewMode.LIST) {
            listController.focus();
        } else {
            timelineController.focus();
        }
    }

    private void showSide(boolean shown) {
        if (shown && !split.getItems().contains(side)) {
            split.getItems().add(side);
            split.setDividerPositions(LIST_SHARE);
        } else if (!shown) {
            split.getItems().remove(side);
        }
    }

    private BooleanBinding is(ListState state) {
        return model.listStateProperty().isEqualTo(state);
    }

    private String countText() {
        return messages.text("experiences.count", model.list().totalProperty().get());
    }
}
