package app.pathfinder.desktop.login;

import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.common.UiTimers.UiTimer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

/** One try after another to get in by a password: what is refused and how long to wait. JavaFX thread. */
final class PasswordAttempt {
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final UiTimers timers;
    private final Messages messages;

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper secondsToWait = new ReadOnlyLongWrapper();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringBinding message = Bindings.createStringBinding(this::words, reason, secondsToWait);
    private UiTimer countdown = UiTimer.STOPPED;

    @Inject
    PasswordAttempt(BackgroundWork background, ErrorPresenter errors, UiTimers timers, Messages messages) {
        this.background = background;
        this.errors = errors;
        this.timers = timers;
        this.messages = messages;
    }

    /** Starts a try, unless one runs or it is not yet time for the next. */
    void start(String titleKey, ProgressWork<LoginOutcome> check, Consumer<UserContext> accepted) {
        if (busy.get() || secondsToWait.get() > 0) {
            return;
        }
        busy.set(true);
        reason.set("");
        background
                .start(messages.text(titleKey), check)
                .onSuccess(outcome -> settle(outcome, accepted))
                .onProblem(this::fail);
    }

    private void settle(LoginOutcome outcome, Consumer<UserContext> accepted) {
        busy.set(false);
        switch (outcome) {
            case LoginOutcome.LoggedIn loggedIn -> accepted.accept(loggedIn.context());
            case LoginOutcome.Refused refused -> refuse("login.refused", refused.retryAfter());
            case LoginOutcome.Wait wait -> refuse("login.too-early", wait.retryAfter());
            case LoginOutcome.Suspended suspended -> refuse("login.suspended", Duration.ZERO);
        }
    }

    private void fail(Problem problem) {
        busy.set(false);
        if (problem.kind() == ProblemKind.INVALID_INPUT) {
            refuse("login.refused", Duration.ZERO);
        } else {
            errors.present(problem);
        }
    }

    private void refuse(String reasonKey, Duration retryAfter) {
        countdown.stop();
        reason.set(messages.text(reasonKey));
        secondsToWait.set(retryAfter.plusMillis(999).toSeconds());
        if (secondsToWait.get() > 0) {
            countdown = timers.every(Duration.ofSeconds(1), this::tick);
        }
    }

    private void tick() {
        secondsToWait.set(secondsToWait.get() - 1);
        if (secondsToWait.get() == 0) {
            countdown.stop();
        }
    }

    private String words() {
        return secondsToWait.get() > 1
                ? reason.get() + " " + messages.text("login.wait", secondsToWait.get())
                : reason.get();
    }

    void dispose() {
        countdown.stop();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyLongProperty secondsToWaitProperty() {
        return secondsToWait.getReadOnlyProperty();
    }

    /** True while no try may start. */
    BooleanExpression blocked() {
        return busy.or(secondsToWait.greaterThan(0));
    }

    /** Why the last try was refused; and how long to wait; empty if it was not. */
    ObservableStringValue message() {
        return message;
    }
}
