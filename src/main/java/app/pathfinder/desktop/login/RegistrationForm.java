package app.pathfinder.desktop.login;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.core.account.RegistrationCheck.Flaw;
import app.pathfinder.desktop.common.PasswordMeter;
import app.pathfinder.desktop.common.UiTimers;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person fills in to get an account. JavaFX thread. */
final class RegistrationForm {
    private final ValidatedField username;
    private final ValidatedField displayName;
    private final ValidatedField email;
    private final StringProperty password = new SimpleStringProperty("");
    private final PasswordMeter meter;

    @Inject
    RegistrationForm(UiTimers timers, PasswordMeter meter) {
        this.meter = meter;
        username = new ValidatedField(timers, inWords(RegistrationCheck::usernameFlaw));
        displayName = new ValidatedField(timers, inWords(RegistrationCheck::displayNameFlaw));
        email = new ValidatedField(timers, inWords(RegistrationCheck::emailFlaw));
        username.textProperty().subscribe(this::judgePassword);
        email.textProperty().subscribe(this::judgePassword);
        password.subscribe(this::judgePassword);
    }

    /** A flaw is the end of a sentence that the field's name begins; beside the field it stands alone. */
    private static Function<String, Optional<String>> inWords(Function<String, Optional<Flaw>> check) {
        return typed -> check.apply(typed).map(Flaw::sentence).map(RegistrationForm::capitalised);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void judgePassword() {
        meter.judge(password.get(), username.get(), email.get());
    }

    /** Shows every fault; tells whether there is none. */
    boolean validate() {
        var usernameFits = username.validate();
        var nameFits = displayName.validate();
        var emailFits = email.validate();
        return usernameFits && nameFits && emailFits && !password.get().isEmpty();
    }

    Registration registration() {
        return new Registration(
                username.get().strip(), displayName.get().strip(), email.get().strip());
    }

    void dispose() {
        meter.stop();
        password.set("");
    }

    ValidatedField username() {
        return username;
    }

    ValidatedField displayName() {
        return displayName;
    }

    ValidatedField email() {
        return email;
    }

    StringProperty passwordProperty() {
        return password;
    }

    PasswordMeter meter() {
        return meter;
    }
}
