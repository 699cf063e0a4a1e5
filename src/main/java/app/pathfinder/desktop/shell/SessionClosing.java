package app.pathfinder.desktop.shell;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;

/** Ends sessions in the database, behind whatever the person does next. JavaFX thread. */
final class SessionClosing {
    private final AccountService accounts;
    private final Messages messages;
    private final ProgramWork work;

    @Inject
    SessionClosing(AccountService accounts, Messages messages, ProgramWork work) {
        this.accounts = accounts;
        this.messages = messages;
        this.work = work;
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
