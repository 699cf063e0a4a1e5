package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.admin.users.UsersViewModel.Side;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The screen of accounts: search and filter; the list and what stands beside it have controllers of their own. */
public final class AdminUsersController implements Screen {
    private final UsersViewModel model;
    private final AccountLook look;
    private final Messages messages;

    @FXML
    private Node root;

    @FXML
    private Label count;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<Optional<AccountState>> filter;

    @FXML
    private Node list;

    @FXML
    private Node noneFound;

    @FXML
    private Node failed;

    @FXML
    private Node loading;

    @FXML
    private Node account;

    @FXML
    private Node newUser;

    @FXML
    private Node headActions;

    @FXML
    private Node searchRow;

    @FXML
    private Node listAndSide;

    @FXML
    private Node importPane;

    @Inject
    AdminUsersController(UsersViewModel model, AccountLook look, Messages messages) {
        this.model = model;
        this.look = look;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var users = model.users();
        look.offerStates(filter);
        filter.valueProperty().bindBidirectional(users.filterProperty());
        search.textProperty().bindBidirectional(users.searchProperty());
        count.textProperty()
                .bind(users.totalsProperty().map(totals -> messages.text("admin-users.count", totals.users())));
        Visibility.showWhen(list, users.stateProperty().isEqualTo(ListState.FILLED));
        Visibility.showWhen(noneFound, users.stateProperty().isEqualTo(ListState.NONE_FOUND));
        Visibility.showWhen(failed, users.stateProperty().isEqualTo(ListState.FAILED));
        Visibility.showWhen(loading, users.stateProperty().isEqualTo(ListState.LOADING));
        Visibility.showWhen(account, model.sideProperty().isEqualTo(Side.ACCOUNT));
        Visibility.showWhen(newUser, model.sideProperty().isEqualTo(Side.NEW_USER));
        showInsteadOfList(model.sideProperty().isEqualTo(Side.IMPORT));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void showInsteadOfList(BooleanBinding importing) {
        Visibility.showWhen(importPane, importing);
        List.of(headActions, searchRow, listAndSide).forEach(each -> Visibility.showWhen(each, importing.not()));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            refresh();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search.requestFocus();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            newUser();
        } else {
            return;
        }
        event.consume();
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
    private void newUser() {
        model.beginNewUser();
    }

    @FXML
    private void importUsers() {
        model.beginImport();
    }

    @FXML
    private void clearFilter() {
        model.users().clearFilter();
        search.requestFocus();
    }
}
