package app.pathfinder.desktop.login;

import jakarta.inject.Inject;
import javafx.fxml.FXML;

/** The page of the first start, which makes the first administrator. */
public final class FirstRunController extends RegistrationPage {
    @Inject
    FirstRunController(RegistrationFlow flow, RegistrationForm form) {
        super(flow, form);
    }

    @FXML
    void create() {
        flow.createFirstAdministrator();
    }
}
