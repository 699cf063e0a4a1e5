package app.pathfinder.desktop.login;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The log-in page. */
public final class LoginController implements Screen {
    private final LoginViewModel model;
    private final StartWaiting waiting;
    private final DemoHint demo;
    private final Messages messages;

    @FXML
    private TextField username;

    @FXML
    private PasswordInput password;

    @FXML
    private Label message;

    @FXML
    private Button logIn;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private HBox waitingRow;

    @FXML
    private Label waitingText;

    @FXML
    private VBox demoCard;

    @FXML
    private VBox demoLines;

    @Inject
    LoginController(LoginViewModel model, StartWaiting waiting, DemoHint demo, Messages messages) {
        this.model = model;
        this.waiting = waiting;
        this.demo = demo;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        username.textProperty().bindBidirectional(model.usernameProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        logIn.disableProperty().bind(model.cannotLogIn().or(waiting.preparingProperty()));
        Visibility.showText(message, model.message());
        Visibility.showWhen(busy, model.busyProperty());
        waitingText.textProperty().bind(waiting.textProperty());
        Visibility.showWhen(waitingRow, waiting.textProperty().isNotEmpty());
        demoCard.setVisible(!demo.lines().isEmpty());
        demoCard.setManaged(!demo.lines().isEmpty());
        demo.lines().forEach(line -> demoLines.getChildren().add(demoLink(line)));
    }

    private Hyperlink demoLink(DemoHint.Line line) {
        var link = new Hyperlink(messages.text("login.demo.line", line.username(), line.password()));
        link.setOnAction(event -> {
            model.usernameProperty().set(line.username());
            model.passwordProperty().set(line.password());
            // Where Enter logs in; on the link it would only fill in again.
            Focus.first(password);
        });
        return link;
    }

    @FXML
    void logIn() {
        model.logIn();
    }

    @FXML
    void register() {
        model.register();
    }

    @Override
    public void shown() {
        Focus.to(username);
    }

    @Override
    public void disposed() {
        model.dispose();
        logIn.disableProperty().unbind();
        waitingText.textProperty().unbind();
        waitingRow.visibleProperty().unbind();
        waitingRow.managedProperty().unbind();
    }
}
