package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** The state and role of the account that is selected, and what can be done to it. */
public final class AccountActionsController {
    private final UsersViewModel screen;
    private final AccountActionsViewModel model;
    private final AccountLook look;
    private final Messages messages;

    @FXML
    private Label state;

    @FXML
    private Label role;

    @FXML
    private MenuButton actions;

    @FXML
    private MenuItem use;

    @FXML
    private MenuItem roleChange;

    @FXML
    private MenuItem tables;

    @FXML
    private Label reason;

    @FXML
    private Label problem;

    @FXML
    private Node busy;

    @Inject
    AccountActionsController(UsersViewModel screen, AccountLook look, Messages messages) {
        this.screen = screen;
        this.look = look;
        this.model = screen.actions();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Visibility.showText(problem, model.problemProperty());
        Visibility.showWhen(busy, model.busyProperty());
        Visibility.showWhen(reason, reason.textProperty().isNotEmpty());
        screen.selected().userProperty().subscribe(this::show);
    }

    private void show(@Nullable UserStatistics user) {
        if (user == null) {
            return;
        }
        look.show(state, user.state());
        look.show(role, user.role());
        use.setText(messages.text(
                AccountActionsViewModel.isOutOfUse(user)
                        ? "admin-users.action.reactivate"
                        : "admin-users.action.suspend"));
        roleChange.setText(messages.text(
                user.role() == Role.ADMIN ? "admin-users.action.make-staff" : "admin-users.action.make-admin"));
        tables.setVisible(user.tables() == 0);
        reason.setText(reason(user));
        actions.setDisable(!reason.getText().isEmpty());
    }

    /** Why nothing can be done to this account; empty if something can. */
    private String reason(UserStatistics user) {
        if (model.isOwn(user)) {
            return messages.text("admin-users.action.own");
        }
        return user.state() == AccountState.ARCHIVED ? messages.text("admin-users.action.archived") : "";
    }

    @FXML
    private void changeUse() {
        withSelected(model::changeUse);
    }

    @FXML
    private void changeRole() {
        withSelected(model::changeRole);
    }

    @FXML
    private void askPassword() {
        withSelected(model.password()::ask);
    }

    @FXML
    private void makeTables() {
        withSelected(model::makeTables);
    }

    private void withSelected(Consumer<UserStatistics> action) {
        var user = screen.selected().userProperty().get();
        if (user != null) {
            action.accept(user);
        }
    }
}
