package app.pathfinder.desktop.login;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.desktop.common.TypedPassword;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

/** Coming back to a locked window. JavaFX thread. */
final class LockViewModel {
    private final Accounts accounts;
    private final UserContext context;
    private final PasswordAttempt attempt;
    private final LockedWindow window;
    private final StringProperty password = new SimpleStringProperty("");

    @Inject
    LockViewModel(Accounts accounts, UserContext context, PasswordAttempt attempt, LockedWindow window) {
        this.accounts = accounts;
        this.context = context;
        this.attempt = attempt;
        this.window = window;
    }

    String displayName() {
        return context.displayName();
    }

    void unlock() {
        if (password.get().isEmpty()) {
            return;
        }
        var typed = password.get();
        attempt.start(
                "login.lock.unlocking",
                progress -> TypedPassword.use(typed, characters -> accounts.unlock(context, characters)),
                window::unlocked);
    }

    void logOut() {
        window.logOut();
    }

    void dispose() {
        attempt.dispose();
        password.set("");
    }

    BooleanExpression cannotUnlock() {
        return password.isEmpty().or(attempt.blocked());
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
