package app.pathfinder.desktop.shell;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.audit.AuditWatch;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;

/** Ends sessions in the database or keeps them open, behind whatever the person does next. JavaFX thread. */
final class SessionClosing {
    private final AccountService accounts;
    private final Messages messages;
    private final ProgramWork work;
    private final AuditWatch audit;

    @Inject
    SessionClosing(AccountService accounts, Messages messages, ProgramWork work, AuditWatch audit) {
        this.accounts = accounts;
        this.messages = messages;
        this.work = work;
        this.audit = audit;
    }

    void lock(UserContext context) {
        work.start(messages.text("shell.locking"), progress -> {
            accounts.lock(context);
            return context;
        });
    }

    /**
     * Tells the database that the person is still there.
     *
     * @param ended called if the session has ended all the same
     */
    void keepAlive(UserContext context, Runnable ended) {
        work.start(messages.text("shell.keeping-alive"), progress -> accounts.keepAlive(context))
                .onSuccess(open -> {
                    if (!open) {
                        ended.run();
                    }
                });
    }

    void logOut(UserContext context) {
        work.start(messages.text("shell.logging-out"), progress -> {
            accounts.logOut(context);
            audit.sealSoon();
            return context;
        });
    }
}
