package app.pathfinder.desktop.admin.tables;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.monitoring.StatisticsTotals;
import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The screen of table statistics: search and filter; the parts below have controllers of their own. */
public final class AdminTablesController implements Screen {
    private final TableStatisticsViewModel model;
    private final AccountLook look;

    @FXML
    private Node root;

    @FXML
    private Label figures;

    @FXML
    private Node staleFigures;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<Optional<AccountState>> filter;

    @FXML
    private Button gather;

    @FXML
    private Node list;

    @FXML
    private Node noneFound;

    @FXML
    private Node failed;

    @FXML
    private Node loading;

    @FXML
    private Node tableSet;

    @Inject
    AdminTablesController(TableStatisticsViewModel model, AccountLook look) {
        this.model = model;
        this.look = look;
    }

    @FXML
    private void initialize() {
        var users = model.users();
        look.offerStates(filter);
        filter.valueProperty().bindBidirectional(users.filterProperty());
        search.textProperty().bindBidirectional(users.searchProperty());
        users.totalsProperty().subscribe(this::showFigures);
        gather.disableProperty().bind(model.gatheringProperty().isNotNull());
        Visibility.showWhen(list, users.stateProperty().isEqualTo(ListState.FILLED));
        Visibility.showWhen(noneFound, users.stateProperty().isEqualTo(ListState.NONE_FOUND));
        Visibility.showWhen(failed, users.stateProperty().isEqualTo(ListState.FAILED));
        Visibility.showWhen(loading, users.stateProperty().isEqualTo(ListState.LOADING));
        Visibility.showWhen(tableSet, model.tables().userProperty().isNotNull());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void showFigures(StatisticsTotals totals) {
        figures.setText(model.figures(totals));
        staleFigures.setVisible(totals.staleTables() > 0);
        staleFigures.setManaged(totals.staleTables() > 0);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            refresh();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search.requestFocus();
            event.consume();
        }
    }

    @Override
    public void shown() {
        model.refresh();
        search.requestFocus();
    }

    @Override
    public void disposed() {
        model.dispose();
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    @FXML
    private void gather() {
        model.gather();
    }

    @FXML
    private void exportCsv() {
        model.exportCsv();
    }

    @FXML
    private void clearFilter() {
        model.users().clearFilter();
        search.requestFocus();
    }
}
