package app.pathfinder.core.leak;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.testing.TestDatabase;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.random.RandomGenerator;

/**
 * Locks users out and lets them in again while others work, so that the pool's connections change hands. A lock closes
 * the pool, because in the program it belongs to one window; nobody else may be at work at that moment. Thread-safe.
 */
final class SessionChanges {
    private static final int ONE_LOG_OUT_IN = 150;
    private static final int ONE_LOCK_IN = 1_500;

    private final TestDatabase database;
    private final AccountService accounts;
    private final boolean enabled;
    private final ReentrantReadWriteLock pool = new ReentrantReadWriteLock(true);

    SessionChanges(TestDatabase database, boolean enabled) {
        this.database = database;
        this.accounts = database.get(AccountService.class);
        this.enabled = enabled;
    }

    /** Work that needs the pool to stay. */
    void working(Runnable work) {
        pool.readLock().lock();
        try {
            work.run();
        } finally {
            pool.readLock().unlock();
        }
    }

    /** Perhaps ends the session of this user and opens another one. */
    void perhaps(Person person, RandomGenerator random) {
        if (!enabled) {
            return;
        }
        if (random.nextInt(ONE_LOCK_IN) == 0) {
            pool.writeLock().lock();
            try {
                person.changeSession(this::lockAndUnlock);
            } finally {
                pool.writeLock().unlock();
            }
        } else if (random.nextInt(ONE_LOG_OUT_IN) == 0) {
            working(() -> person.changeSession(this::logOutAndIn));
        }
    }

    private UserContext lockAndUnlock(UserContext context) {
        accounts.lock(context);
        var outcome = accounts.unlock(context, TestDatabase.PASSWORD.toCharArray());
        if (!(outcome instanceof LoginOutcome.LoggedIn)) {
            throw new IllegalStateException("Not unlocked: " + outcome);
        }
        return context;
    }

    private UserContext logOutAndIn(UserContext context) {
        accounts.logOut(context);
        return database.logIn(context.username().value());
    }
}
