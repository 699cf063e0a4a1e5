package app.pathfinder.desktop.login;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;

/** The page that covers everything while the window is locked. */
public final class LockController implements Screen {
    private final LockViewModel model;
    private final Messages messages;

    @FXML
    private Label intro;

    @FXML
    private PasswordInput password;

    @FXML
    private Label message;

    @FXML
    private Button unlock;

    @FXML
    private ProgressIndicator busy;

    @Inject
    LockController(LockViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        intro.setText(messages.text("login.lock.intro", model.displayName()));
        password.textProperty().bindBidirectional(model.passwordProperty());
        unlock.disableProperty().bind(model.cannotUnlock());
        Visibility.showText(message, model.message());
        Visibility.showWhen(busy, model.busyProperty());
    }

    @FXML
    void unlock() {
        model.unlock();
    }

    @FXML
    void logOut() {
        model.logOut();
    }

    @Override
    public void shown() {
        Focus.to(password);
    }

    @Override
    public void disposed() {
        model.dispose();
    }
}
