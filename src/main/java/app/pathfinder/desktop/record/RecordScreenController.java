package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The screen of one kind of record: its head, what is beside what, and the keys. Its FXML file names the parts as here.
 */
public abstract class RecordScreenController implements Screen {
    /** As high as this many small letters, a window has room for figures above the editor. */
    private static final double ROOMY = 48;

    private final RecordScreenModel<?, ?, ?, ?> model;
    private final Messages messages;
    private final UiThread ui;
    private final Shortcuts shortcuts = new Shortcuts();
    private final BooleanProperty sideShown = new SimpleBooleanProperty();
    private Runnable focusList = () -> {};

    @FXML
    private Region root;

    @FXML
    private Label count;

    @FXML
    private SplitPane split;

    @FXML
    private Node filter;

    @FXML
    private RecordMainPane main;

    @FXML
    private RecordSidePane side;

    protected RecordScreenController(RecordScreenModel<?, ?, ?, ?> model, Messages messages, UiThread ui) {
        this.model = model;
        this.messages = messages;
        this.ui = ui;
    }

    /** The parts of a screen that only it knows. */
    protected interface Parts {
        /** The form of the editor. */
        RecordForm form();

        /** Shows all records again. */
        void clearFilter();

        /** Puts the caret into the search. */
        void focusSearch();

        /** Gives the keyboard to what lists the records. */
        void focusList();
    }

    /** Puts the screen together; once, when its FXML file has been read. */
    protected final void assemble(Parts parts) {
        focusList = parts::focusList;
        main.show(model, parts::clearFilter, messages);
        side.show(model, parts.form(), messages, ui);
        shortcuts
                .add("Shortcut+N", model::create)
                .add("Shortcut+F", parts::focusSearch)
                .add("Shortcut+S", side::save)
                .add("F5", model::refresh);
        var total = model.list().totalProperty();
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> messages.text(model.area() + ".count", total.get()), total));
        Visibility.showWhen(count, somethingThere());
        Visibility.showWhen(filter, is(ListState.NOTHING_YET).not());
        RecordFrame.leaveByEscape(root, model);
        RecordFrame.focusAfterEditing(model, focusList);
        showSideBeside(is(ListState.FILLED));
        RecordFrame.showBeside(split, side, sideShown);
    }

    /** Shows the pane beside the list also while nothing is selected, if this is so. */
    protected final void showSideBeside(ObservableValue<Boolean> isListed) {
        sideShown.bind(model.detailModeProperty()
                .isNotEqualTo(DetailMode.NOTHING)
                .or(Bindings.createBooleanBinding(isListed::getValue, isListed)));
    }

    /** A key of this screen's own, in the form of {@link javafx.scene.input.KeyCombination#valueOf}. */
    protected final void addShortcut(String keys, Runnable action) {
        shortcuts.add(keys, action);
    }

    /** Whether there is something to count and room for it: in a low window with large text the editor needs it all. */
    protected final BooleanBinding roomForFigures() {
        var isRoomy = Bindings.createBooleanBinding(
                () -> root.getHeight() > count.getFont().getSize() * ROOMY,
                root.heightProperty(),
                count.fontProperty());
        return somethingThere().and(isRoomy.or(model.detailModeProperty().isNotEqualTo(DetailMode.EDITING)));
    }

    /** Whether there are records, as far as anybody knows. */
    private BooleanBinding somethingThere() {
        return is(ListState.NOTHING_YET).or(is(ListState.FAILED)).not();
    }

    protected final BooleanBinding is(ListState state) {
        return model.listStateProperty().isEqualTo(state);
    }

    @FXML
    final void create() {
        model.create();
    }

    @Override
    public final void shown() {
        shortcuts.install(root.getScene());
        model.refresh();
        focusList.run();
    }

    @Override
    public final void openRecord(UUID id) {
        model.open(id);
    }

    @Override
    public final void createRecord() {
        model.create();
    }

    @Override
    public final void hidden() {
        shortcuts.remove();
    }

    @Override
    public final void disposed() {
        shortcuts.remove();
        model.dispose();
    }

    @Override
    public final boolean hasUnsavedChanges() {
        return model.editor().dirtyProperty().get();
    }
}
