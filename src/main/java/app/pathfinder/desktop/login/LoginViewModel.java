package app.pathfinder.desktop.login;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.desktop.common.TypedPassword;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

/** Logging in. JavaFX thread. */
final class LoginViewModel {
    private final Accounts accounts;
    private final PasswordAttempt attempt;
    private final Entrance entrance;
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");

    @Inject
    LoginViewModel(Accounts accounts, PasswordAttempt attempt, Entrance entrance) {
        this.accounts = accounts;
        this.attempt = attempt;
        this.entrance = entrance;
    }

    void logIn() {
        if (incomplete().get()) {
            return;
        }
        var name = username.get();
        var typed = password.get();
        attempt.start(
                "login.logging-in",
                progress -> TypedPassword.use(typed, characters -> accounts.logIn(name, characters)),
                this::enter);
    }

    private void enter(UserContext context) {
        password.set("");
        entrance.loggedIn(context);
    }

    void register() {
        entrance.showRegister();
    }

    void dispose() {
        attempt.dispose();
        password.set("");
    }

    /** True while something is missing that logging in needs. */
    BooleanExpression incomplete() {
        return username.isEmpty().or(password.isEmpty());
    }

    BooleanExpression cannotLogIn() {
        return incomplete().or(attempt.blocked());
    }

    StringProperty usernameProperty() {
        return username;
    }

    StringProperty passwordProperty() {
        return password;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return attempt.busyProperty();
    }

    ObservableStringValue message() {
        return attempt.message();
    }
}
