package app.pathfinder.desktop.shell;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.audit.AuditWatch;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.draft.DraftBoxes;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.job.JobRunner;
import app.pathfinder.core.setting.Preferences;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves everything tidy when the window has closed: session, preferences, jobs, database. */
public final class ProgramEnd {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramEnd.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final UserSession session;
    private final AccountService accounts;
    private final Preferences preferences;
    private final JobRunner jobs;
    private final AuditWatch audit;
    private final DraftBoxes drafts;
    private final DatabaseStart database;

    @Inject
    ProgramEnd(
            UserSession session,
            AccountService accounts,
            Preferences preferences,
            JobRunner jobs,
            AuditWatch audit,
            DraftBoxes drafts,
            DatabaseStart database) {
        this.session = session;
        this.accounts = accounts;
        this.preferences = preferences;
        this.jobs = jobs;
        this.audit = audit;
        this.drafts = drafts;
        this.database = database;
    }

    /** Called once the window is gone; waits a limited time, so that a server that hangs does not keep the program. */
    public void run() {
        var person = session.person();
        var tidying = Thread.ofVirtual().start(() -> tidy(person));
        try {
            if (!tidying.join(LIMIT)) {
                LOG.warn("Tidying up at the end took too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidy(Optional<UserContext> person) {
        flushDrafts();
        preferences.save();
        try {
            person.ifPresent(accounts::logOut);
            jobs.close();
            audit.close();
        } finally {
            database.close();
        }
    }

    private void flushDrafts() {
        try {
            drafts.flush(LIMIT.dividedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
