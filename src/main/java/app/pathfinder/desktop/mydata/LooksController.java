package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.AccessEntry;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.RecordTimes;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Who has read or changed the person's data. */
public final class LooksController {
    private final LooksModel model;
    private final LookWords words;

    @FXML
    private CheckBox othersOnly;

    @FXML
    private TableView<AccessEntry> table;

    @FXML
    private TableColumn<AccessEntry, String> time;

    @FXML
    private TableColumn<AccessEntry, String> who;

    @FXML
    private TableColumn<AccessEntry, String> what;

    @FXML
    private TableColumn<AccessEntry, String> computer;

    @FXML
    private Node further;

    @FXML
    private Node nobody;

    @FXML
    private Node failed;

    @FXML
    private Node loading;

    @Inject
    LooksController(LooksModel model, LookWords words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        Columns.text(time, entry -> RecordTimes.exactly(entry.occurredAt()));
        Columns.text(who, words::who);
        Columns.text(what, words::what);
        Columns.text(computer, words::where);
        table.setItems(model.entries());
        othersOnly.selectedProperty().bindBidirectional(model.othersOnlyProperty());
        var state = model.stateProperty();
        Visibility.showWhen(table, state.isEqualTo(ListState.FILLED));
        Visibility.showWhen(nobody, state.isEqualTo(ListState.NOTHING_YET));
        Visibility.showWhen(failed, state.isEqualTo(ListState.FAILED));
        Visibility.showWhen(loading, state.isEqualTo(ListState.LOADING));
        Visibility.showWhen(further, model.hasMoreProperty());
    }

    void shown() {
        model.refresh();
    }

    @FXML
    private void more() {
        model.more();
    }

    @FXML
    private void retry() {
        model.refresh();
    }
}
