package app.pathfinder.desktop.login;

import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.PasswordVerdict;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.TypedPassword;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** From a filled-in form to being logged in: judge the password, make the account, log in. JavaFX thread. */
final class RegistrationFlow {
    private final Accounts accounts;
    private final RegistrationForm form;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Entrance entrance;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final StringProperty step = new SimpleStringProperty("");

    @Inject
    RegistrationFlow(
            Accounts accounts,
            RegistrationForm form,
            BackgroundWork background,
            ErrorPresenter errors,
            Entrance entrance,
            Messages messages) {
        this.accounts = accounts;
        this.form = form;
        this.background = background;
        this.errors = errors;
        this.entrance = entrance;
        this.messages = messages;
    }

    void register() {
        submit(accounts::register);
    }

    void createFirstAdministrator() {
        submit(accounts::createFirstAdministrator);
    }

    private void submit(BiConsumer<Registration, char[]> create) {
        if (busy.get()) {
            return;
        }
        message.set("");
        if (!form.validate()) {
            message.set(form.passwordProperty().get().isEmpty() ? messages.text("login.register.no-password") : "");
            return;
        }
        busy.set(true);
        start(form.registration(), form.passwordProperty().get(), create);
    }

    private void start(Registration registration, String password, BiConsumer<Registration, char[]> create) {
        var work = background.start(
                messages.text("login.register.creating"),
                progress -> TypedPassword.use(password, typed -> run(registration, typed, create, progress)));
        step.bind(work.textProperty());
        work.onSuccess(this::settle).onProblem(this::fail);
    }

    private Outcome run(
            Registration registration, char[] password, BiConsumer<Registration, char[]> create, Progress progress) {
        progress.report(-1, messages.text("login.register.step.judging"));
        var verdict = accounts.judge(password, registration.username(), registration.email());
        if (!verdict.isAcceptable()) {
            return new Outcome.WeakPassword(verdict);
        }
        progress.throwIfCancelled();
        progress.report(-1, messages.text("login.register.step.tables"));
        create.accept(registration, password);
        progress.report(-1, messages.text("login.register.step.logging-in"));
        return new Outcome.Created(accounts.logIn(registration.username(), password));
    }

    private void settle(Outcome outcome) {
        end();
        switch (outcome) {
            case Outcome.WeakPassword weak -> refusePassword(weak.verdict());
            case Outcome.Created created -> enter(created.login());
        }
    }

    private void refusePassword(PasswordVerdict verdict) {
        form.meter().show(verdict);
        message.set(messages.text("login.register.weak-password"));
    }

    private void enter(LoginOutcome login) {
        form.passwordProperty().set("");
        if (login instanceof LoginOutcome.LoggedIn loggedIn) {
            entrance.loggedIn(loggedIn.context());
        } else {
            entrance.showLogin();
        }
    }

    private void fail(Problem problem) {
        end();
        switch (problem.kind()) {
            case USERNAME_TAKEN -> form.username().refuse(messages.sentence(problem));
            case EMAIL_TAKEN -> form.email().refuse(messages.sentence(problem));
            case INVALID_INPUT -> message.set(messages.sentence(problem));
            default -> errors.present(problem);
        }
    }

    private void end() {
        busy.set(false);
        step.unbind();
        step.set("");
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it was refused, if no single field is to blame. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What is being done at the moment. */
    ReadOnlyStringProperty stepProperty() {
        return step;
    }

    private sealed interface Outcome {
        record WeakPassword(PasswordVerdict verdict) implements Outcome {}

        record Created(LoginOutcome login) implements Outcome {}
    }
}
