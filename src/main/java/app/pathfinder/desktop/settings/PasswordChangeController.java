package app.pathfinder.desktop.settings;

import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.StrengthBar;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;

/** The card in which a person changes their password. */
public final class PasswordChangeController {
    private final PasswordChangeViewModel model;

    @FXML
    private PasswordInput oldPassword;

    @FXML
    private PasswordInput newPassword;

    @FXML
    private StrengthBar strength;

    @FXML
    private Label advice;

    @FXML
    private Label mustChange;

    @FXML
    private Label message;

    @FXML
    private Button change;

    @FXML
    private ProgressIndicator busy;

    @Inject
    PasswordChangeController(PasswordChangeViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        oldPassword.textProperty().bindBidirectional(model.oldPasswordProperty());
        newPassword.textProperty().bindBidirectional(model.newPasswordProperty());
        strength.scoreProperty().bind(model.meter().scoreProperty());
        Visibility.showText(advice, model.meter().adviceProperty());
        Visibility.showText(message, model.messageProperty());
        Visibility.showWhen(mustChange, model.mustChangeProperty());
        Visibility.showWhen(busy, model.busyProperty());
        change.disableProperty().bind(model.cannotChange());
    }

    @FXML
    void change() {
        model.change();
    }

    void disposed() {
        model.dispose();
    }
}
