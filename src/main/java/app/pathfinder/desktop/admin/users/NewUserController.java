package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.isolation.Role;
import app.pathfinder.desktop.admin.users.UsersViewModel.Side;
import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;

/** The form for a new account, beside the list. */
public final class NewUserController {
    private final UsersViewModel screen;
    private final NewUserViewModel model;

    @FXML
    private TextField username;

    @FXML
    private Label usernameFault;

    @FXML
    private TextField displayName;

    @FXML
    private Label displayNameFault;

    @FXML
    private TextField email;

    @FXML
    private Label emailFault;

    @FXML
    private RadioButton administrator;

    @FXML
    private RadioButton staff;

    @FXML
    private PasswordInput password;

    @FXML
    private CheckBox mustChange;

    @FXML
    private Label problem;

    @FXML
    private Button create;

    @FXML
    private Node busy;

    @Inject
    NewUserController(UsersViewModel screen) {
        this.screen = screen;
        this.model = screen.newUser();
    }

    @FXML
    private void initialize() {
        username.textProperty().bindBidirectional(model.usernameProperty());
        displayName.textProperty().bindBidirectional(model.displayNameProperty());
        email.textProperty().bindBidirectional(model.emailProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        mustChange.selectedProperty().bindBidirectional(model.mustChangePasswordProperty());
        model.roleProperty().subscribe(role -> (role == Role.ADMIN ? administrator : staff).setSelected(true));
        administrator
                .selectedProperty()
                .subscribe(chosen -> model.roleProperty().set(chosen ? Role.ADMIN : Role.USER));
        Visibility.showText(usernameFault, model.usernameFaultProperty());
        Visibility.markFault(username, model.usernameFaultProperty());
        Visibility.showText(displayNameFault, model.displayNameFaultProperty());
        Visibility.markFault(displayName, model.displayNameFaultProperty());
        Visibility.showText(emailFault, model.emailFaultProperty());
        Visibility.markFault(email, model.emailFaultProperty());
        Visibility.showText(problem, model.problemProperty());
        Visibility.showWhen(busy, model.savingProperty());
        create.disableProperty().bind(model.incompleteProperty().or(model.savingProperty()));
        screen.sideProperty().subscribe(side -> {
            if (side == Side.NEW_USER) {
                username.requestFocus();
            }
        });
    }

    @FXML
    private void create() {
        model.create();
    }

    @FXML
    private void close() {
        screen.closeSide();
    }
}
