package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.AccountAdministration;
import app.pathfinder.core.provisioning.create.ProvisionService;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Notifications;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What an administrator does to the account of somebody else. States and roles change at once and can be undone; a
 * password cannot, so it has a form of its own. JavaFX thread.
 */
public final class AccountActionsViewModel {
    private final AccountAdministration accounts;
    private final ProvisionService provisioning;
    private final StartPasswordViewModel password;
    private final UserContext administrator;
    private final BackgroundWork work;
    private final Notifications notifications;
    private final Messages messages;

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Runnable changed = () -> {};

    @Inject
    AccountActionsViewModel(
            AccountAdministration accounts,
            ProvisionService provisioning,
            StartPasswordViewModel password,
            UserContext administrator,
            BackgroundWork work,
            Notifications notifications,
            Messages messages) {
        this.accounts = accounts;
        this.provisioning = provisioning;
        this.password = password;
        this.administrator = administrator;
        this.work = work;
        this.notifications = notifications;
        this.messages = messages;
    }

    StartPasswordViewModel password() {
        return password;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last action was refused; empty if it was not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What to do when an account is not any more as the list shows it. */
    void onChanged(Runnable action) {
        changed = action;
    }

    /** Whoever took their own rights away would be logged out in the middle of it. */
    boolean isOwn(UserStatistics user) {
        return user.userId().equals(administrator.userId());
    }

    /** Whether the account is to be taken back into use, rather than suspended. */
    static boolean isOutOfUse(UserStatistics user) {
        return user.state() == AccountState.SUSPENDED || user.state() == AccountState.INACTIVE;
    }

    /** Suspends the account, or takes it back into use. */
    void changeUse(UserStatistics user) {
        var wanted = isOutOfUse(user) ? AccountState.ACTIVE : AccountState.SUSPENDED;
        var done = isOutOfUse(user) ? "admin-users.action.reactivated" : "admin-users.action.suspended";
        run(
                () -> accounts.changeState(name(user), wanted, administrator.userId()),
                () -> notifications.undoable(messages.text(done, user.displayName()), () -> putBack(user)));
    }

    private void putBack(UserStatistics user) {
        run(() -> accounts.changeState(name(user), user.state(), administrator.userId()), () -> {});
    }

    /** Makes somebody an administrator, or an ordinary user again. */
    void changeRole(UserStatistics user) {
        var wanted = user.role() == Role.ADMIN ? Role.USER : Role.ADMIN;
        var done = wanted == Role.ADMIN ? "admin-users.action.is-admin" : "admin-users.action.is-staff";
        run(
                () -> accounts.changeRole(name(user), wanted, administrator.userId()),
                () -> notifications.undoable(messages.text(done, user.displayName()), () -> restoreRole(user)));
    }

    private void restoreRole(UserStatistics user) {
        run(() -> accounts.changeRole(name(user), user.role(), administrator.userId()), () -> {});
    }

    /** Makes the tables of an account that has none. */
    void makeTables(UserStatistics user) {
        start(
                () -> provisioning
                        .provision(user.userId(), name(user), administrator.userId(), Progress.NONE)
                        .counts()
                        .done(),
                done -> tellTables(user, done));
    }

    private void tellTables(UserStatistics user, int done) {
        if (done == 0) {
            problem.set(messages.text("admin-users.action.tables.refused", user.displayName()));
        } else {
            notifications.info(messages.text("admin-users.action.tables.made", user.displayName()));
        }
    }

    private static Username name(UserStatistics user) {
        return Username.of(user.username());
    }

    private void run(Runnable action, Runnable success) {
        start(
                () -> {
                    action.run();
                    return true;
                },
                done -> success.run());
    }

    private <T> void start(Supplier<T> action, Consumer<T> success) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        work.start(messages.text("admin-users.action.work"), progress -> action.get())
                .onSuccess(result -> {
                    busy.set(false);
                    success.accept(result);
                    changed.run();
                })
                .onProblem(this::refuse);
    }

    private void refuse(Problem refusal) {
        busy.set(false);
        if (refusal.kind() != ProblemKind.CANCELLED) {
            problem.set(messages.sentence(refusal) + " " + messages.remedy(refusal));
        }
        changed.run();
    }

    /** Forgets what was shown of the account before. */
    void clear() {
        problem.set("");
        password.close();
    }
}
