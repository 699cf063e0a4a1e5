package app.pathfinder.desktop.login;

import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.StrengthBar;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The fields of a new account, with what is wrong with each beside it. */
public final class RegistrationFormController {
    private final RegistrationForm form;

    @FXML
    private TextField username;

    @FXML
    private Label usernameError;

    @FXML
    private TextField displayName;

    @FXML
    private Label displayNameError;

    @FXML
    private TextField email;

    @FXML
    private Label emailError;

    @FXML
    private PasswordInput password;

    @FXML
    private StrengthBar strength;

    @FXML
    private Label advice;

    @Inject
    RegistrationFormController(RegistrationForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        bind(username, usernameError, form.username());
        bind(displayName, displayNameError, form.displayName());
        bind(email, emailError, form.email());
        password.textProperty().bindBidirectional(form.passwordProperty());
        strength.scoreProperty().bind(form.meter().scoreProperty());
        Visibility.showText(advice, form.meter().adviceProperty());
    }

    private static void bind(TextField field, Label error, ValidatedField model) {
        field.textProperty().bindBidirectional(model.textProperty());
        Visibility.showText(error, model.errorProperty());
        Visibility.markFault(field, model.errorProperty());
    }

    void focusFirst() {
        Focus.to(username);
    }
}
