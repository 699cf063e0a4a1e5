package app.pathfinder.desktop.login;

import jakarta.inject.Inject;
import javafx.fxml.FXML;

/** The page on which a person makes an account of their own. */
public final class RegisterController extends RegistrationPage {
    private final Entrance entrance;

    @Inject
    RegisterController(RegistrationFlow flow, RegistrationForm form, Entrance entrance) {
        super(flow, form);
        this.entrance = entrance;
    }

    @FXML
    void register() {
        flow.register();
    }

    @FXML
    void back() {
        entrance.showLogin();
    }
}
