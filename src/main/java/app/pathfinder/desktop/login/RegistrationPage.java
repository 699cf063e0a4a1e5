package app.pathfinder.desktop.login;

import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What the pages with a registration form have in common: the fields rest while the account is made. */
abstract class RegistrationPage implements Screen {
    protected final RegistrationFlow flow;
    private final RegistrationForm form;

    @FXML
    private Node fields;

    @FXML
    private RegistrationFormController fieldsController;

    @FXML
    private HBox actions;

    @FXML
    private Label message;

    @FXML
    private HBox progress;

    @FXML
    private Label step;

    RegistrationPage(RegistrationFlow flow, RegistrationForm form) {
        this.flow = flow;
        this.form = form;
    }

    @FXML
    void initialize() {
        fields.disableProperty().bind(flow.busyProperty());
        actions.disableProperty().bind(flow.busyProperty());
        Visibility.showText(message, flow.messageProperty());
        Visibility.showWhen(progress, flow.busyProperty());
        step.textProperty().bind(flow.stepProperty());
    }

    @Override
    public void shown() {
        fieldsController.focusFirst();
    }

    @Override
    public void disposed() {
        form.dispose();
    }
}
