package app.pathfinder.desktop.settings;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.PasswordMeter;
import app.pathfinder.desktop.common.TypedPassword;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Changing one's own password. JavaFX thread. */
final class PasswordChangeViewModel {
    private final AccountService accounts;
    private final UserContext context;
    private final PasswordMeter meter;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Notifications notifications;
    private final Messages messages;
    private final StringProperty oldPassword = new SimpleStringProperty("");
    private final StringProperty newPassword = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mustChange = new ReadOnlyBooleanWrapper();

    @Inject
    PasswordChangeViewModel(
            AccountService accounts,
            UserContext context,
            PasswordMeter meter,
            BackgroundWork background,
            ErrorPresenter errors,
            Notifications notifications,
            Messages messages) {
        this.accounts = accounts;
        this.context = context;
        this.meter = meter;
        this.background = background;
        this.errors = errors;
        this.notifications = notifications;
        this.messages = messages;
        mustChange.set(context.mustChangePassword());
        newPassword.subscribe(now -> meter.judge(now, context.username().value(), context.displayName()));
    }

    /** Whether the present password is one that somebody else gave. */
    ReadOnlyBooleanProperty mustChangeProperty() {
        return mustChange.getReadOnlyProperty();
    }

    void change() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        message.set("");
        var from = oldPassword.get();
        var to = newPassword.get();
        background
                .start(messages.text("settings.password.changing"), progress -> change(from, to))
                .onSuccess(changed -> succeed())
                .onProblem(this::fail);
    }

    private UserContext change(String from, String to) {
        return TypedPassword.use(
                from,
                old -> TypedPassword.use(to, fresh -> {
                    accounts.changePassword(context, old, fresh);
                    return context;
                }));
    }

    private void succeed() {
        busy.set(false);
        mustChange.set(context.mustChangePassword());
        clear();
        notifications.info(messages.text("settings.password.changed"));
    }

    private void fail(Problem problem) {
        busy.set(false);
        if (problem.kind() == ProblemKind.INVALID_INPUT) {
            message.set(messages.sentence(problem));
        } else {
            errors.present(problem);
        }
    }

    private void clear() {
        oldPassword.set("");
        newPassword.set("");
    }

    void dispose() {
        meter.stop();
        clear();
    }

    BooleanExpression cannotChange() {
        return oldPassword.isEmpty().or(newPassword.isEmpty()).or(busy);
    }

    StringProperty oldPasswordProperty() {
        return oldPassword;
    }

    StringProperty newPasswordProperty() {
        return newPassword;
    }

    PasswordMeter meter() {
        return meter;
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
