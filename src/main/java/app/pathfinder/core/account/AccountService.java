package app.pathfinder.core.account;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.isolation.Sessions;
import app.pathfinder.core.isolation.Sessions.Attempt;
import app.pathfinder.core.isolation.Sessions.EndReason;
import app.pathfinder.core.isolation.Sessions.Opening;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registration, log-in, lock and log-out, and change of password, on the application role alone. Passwords are left as
 * they are; the caller wipes them. Thread-safe; every method blocks and throws {@link Problem} when the database cannot
 * be reached.
 */
public final class AccountService {
    private final ApplicationDatabase database;
    private final Sessions sessions;
    private final UserDatabases userDatabases;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;

    @Inject
    public AccountService(
            ApplicationDatabase database,
            Sessions sessions,
            UserDatabases userDatabases,
            PasswordHashing hashing,
            PasswordPolicy policy) {
        this.database = database;
        this.sessions = sessions;
        this.userDatabases = userDatabases;
        this.hashing = hashing;
        this.policy = policy;
    }

    /** Whether there is any account. */
    public boolean isInitialised() {
        return database.inTransaction(
                handle -> database.call(handle, Routine.IS_INITIALISED).one(row -> row.yesNo("yes")));
    }

    /**
     * Makes an ordinary account with its tables, all or nothing.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT}, {@link ProblemKind#USERNAME_TAKEN},
     *     {@link ProblemKind#EMAIL_TAKEN} or {@link ProblemKind#NOT_INITIALISED}
     */
    public UUID register(Registration form, char[] password) {
        var account = NewAccount.prepare(form, password, policy, hashing, parameters());
        return account.make((userId, prefix) -> register(account, userId, prefix));
    }

    private String register(NewAccount account, UUID userId, SchemaPrefix prefix) {
        return database.inTransaction(
                handle -> account.bind(database.call(handle, Routine.REGISTER_USER), userId, prefix)
                        .one(row -> row.text("outcome")));
    }

    private PasswordParameters parameters() {
        return database.inTransaction(handle -> PasswordParameters.parse(
                database.call(handle, Routine.PASSWORD_PARAMS).one(row -> row.text("params"))));
    }

    /** Logs somebody in; a wrong password costs as much time and says as much as an unknown name. */
    public LoginOutcome logIn(Username username, char[] password) {
        var challenge = sessions.challenge(username);
        var parameters = PasswordParameters.parse(challenge.parameters());
        var key = hashing.derive(password, challenge.salt(), parameters);
        return switch (sessions.open(username, key)) {
            case Opening.Opened opened -> {
                renewIfWeak(opened.context(), password, key, parameters);
                yield new LoginOutcome.LoggedIn(opened.context());
            }
            case Opening.Refused refused -> new LoginOutcome.Refused(refused.retryAfter());
            case Opening.Slowed slowed -> new LoginOutcome.Wait(slowed.retryAfter());
            case Opening.Suspended suspended -> new LoginOutcome.Suspended();
        };
    }

    /** Derives the key anew when the parameters have grown since it was made: only now is the password at hand. */
    private void renewIfWeak(UserContext context, char[] password, byte[] key, PasswordParameters used) {
        var wanted = parameters();
        if (used.areWeakerThan(wanted) && sessions.submit(context.username(), key) instanceof Attempt.Counted attempt) {
            storeNewKey(context, attempt, password, wanted, true);
        }
    }

    /** Keeps a session open that needs nothing of the database for long; whether it is still open. */
    public boolean keepAlive(UserContext context) {
        return sessions.touch(context);
    }

    /** Ends the session and closes the connections; the context stays, without a session, until {@link #unlock}. */
    public void lock(UserContext context) {
        sessions.close(context, EndReason.LOCKED);
    }

    /** Opens a new session for a locked context. */
    public LoginOutcome unlock(UserContext context, char[] password) {
        var outcome = logIn(context.username(), password);
        if (outcome instanceof LoginOutcome.LoggedIn loggedIn) {
            sessions.resume(context, loggedIn.context());
            return new LoginOutcome.LoggedIn(context);
        }
        return outcome;
    }

    /** Ends the session for good. */
    public void logOut(UserContext context) {
        sessions.close(context, EndReason.LOGGED_OUT);
    }

    /**
     * Changes the password and ends the person's other sessions.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if the old one is wrong or the new one not acceptable,
     *     {@link ProblemKind#TOO_MANY_TRIES} after a wrong one too recently
     */
    public void changePassword(UserContext context, char[] oldPassword, char[] newPassword) {
        policy.require(newPassword, context.username().value(), context.displayName());
        var attempt = prove(context, oldPassword);
        if (!storeNewKey(context, attempt, newPassword, parameters(), false)) {
            throw wrongPassword();
        }
        sessions.passwordChanged(context);
    }

    /**
     * Deletes the person's own account for good: tables, sessions and name. The context is useless afterwards.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if the password is wrong, {@link ProblemKind#TOO_MANY_TRIES},
     *     {@link ProblemKind#LAST_ADMINISTRATOR}
     */
    public DeletionReceipt deleteAccount(UserContext context, char[] password) {
        var attempt = prove(context, password);
        var deletion = userDatabases
                .of(context)
                .callRoutine(transaction -> transaction
                        .call(Routine.DELETE_MY_ACCOUNT)
                        .bind("attempt_id", attempt.id())
                        .one(row -> Deletion.read(row, context)));
        // After the transaction, so that a refusal's row of the trail stays.
        var receipt = deletion.receiptOrThrow();
        sessions.accountDeleted(context);
        return receipt;
    }

    /** What the routine says of a deletion. */
    private record Deletion(String outcome, @Nullable DeletionReceipt receipt) {
        static Deletion read(Row row, UserContext context) {
            var outcome = row.text("outcome");
            return outcome.equals("deleted")
                    ? new Deletion(
                            outcome,
                            new DeletionReceipt(
                                    row.id("receipt"),
                                    context.userId(),
                                    row.number("tables"),
                                    row.instant("deleted_at")))
                    : new Deletion(outcome, null);
        }

        DeletionReceipt receiptOrThrow() {
            if (receipt == null) {
                throw outcome.equals("last_administrator")
                        ? new Problem(ProblemKind.LAST_ADMINISTRATOR)
                        : wrongPassword();
            }
            return receipt;
        }
    }

    private Attempt.Counted prove(UserContext context, char[] password) {
        var challenge = sessions.challenge(context.username());
        var key = hashing.derive(password, challenge.salt(), PasswordParameters.parse(challenge.parameters()));
        return switch (sessions.submit(context.username(), key)) {
            case Attempt.Counted counted -> counted;
            case Attempt.TooEarly early ->
                throw new Problem(ProblemKind.TOO_MANY_TRIES, early.retryAfter().toSeconds());
        };
    }

    private static Problem wrongPassword() {
        return new Problem(ProblemKind.INVALID_INPUT, "Current password", "this is not your password.");
    }

    private boolean storeNewKey(
            UserContext context,
            Attempt.Counted attempt,
            char[] password,
            PasswordParameters parameters,
            boolean renewal) {
        var salt = hashing.newSalt();
        var stored = hashing.storedForm(hashing.derive(password, salt, parameters));
        return userDatabases
                .of(context)
                .callRoutine(transaction -> transaction
                        .call(Routine.CHANGE_PASSWORD)
                        .bind("attempt_id", attempt.id())
                        .bind("salt", salt)
                        .bind("params", parameters.stored())
                        .bind("key_hash", stored)
                        .bind("renewal", renewal)
                        .one(row -> row.yesNo("changed")));
    }
}
