package app.pathfinder.desktop.shell;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.ScopedWork;
import app.pathfinder.desktop.common.UiThread;
import jakarta.inject.Inject;

/**
 * Ends sessions in the database. That work belongs to nobody's scope: leaving must not cancel it. JavaFX thread.
 */
final class SessionClosing {
    private final AccountService accounts;
    private final Messages messages;
    private final ScopedWork work;

    @Inject
    SessionClosing(AccountService accounts, Messages messages, UiThread ui, Notifications notifications) {
        this.accounts = accounts;
        this.messages = messages;
        this.work = new ScopedWork(ui, new NotifyingErrorPresenter(ui, notifications));
    }

    void lock(UserContext context) {
        work.start(messages.text("shell.locking"), progress -> {
            accounts.lock(context);
            return context;
        });
    }

    void logOut(UserContext context) {
        work.start(messages.text("shell.logging-out"), progress -> {
            accounts.logOut(context);
            return context;
        });
    }
}
