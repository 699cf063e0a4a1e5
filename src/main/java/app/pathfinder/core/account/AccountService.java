package app.pathfinder.core.account;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.isolation.Sessions;
import app.pathfinder.core.isolation.Sessions.EndReason;
import app.pathfinder.core.isolation.Sessions.Opening;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.util.UUID;

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
        return database.inTransaction(handle -> handle.createQuery("select is_initialised()")
                .mapTo(Boolean.class)
                .one());
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
        return database.inTransaction(handle -> account.bind(
                        handle.createQuery(
                                "select register_user(:userId, :username, :displayName, :email, :prefix, :salt, :params, :key)"),
                        userId,
                        prefix)
                .mapTo(String.class)
                .one());
    }

    private PasswordParameters parameters() {
        return database.inTransaction(handle -> PasswordParameters.parse(handle.createQuery("select password_params()")
                .mapTo(String.class)
                .one()));
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
        if (used.areWeakerThan(wanted)) {
            storeNewKey(context, key, password, wanted, true);
        }
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
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if the old one is wrong or the new one not acceptable
     */
    public void changePassword(UserContext context, char[] oldPassword, char[] newPassword) {
        policy.require(newPassword, context.username().value(), context.displayName());
        var challenge = sessions.challenge(context.username());
        var oldKey = hashing.derive(oldPassword, challenge.salt(), PasswordParameters.parse(challenge.parameters()));
        if (!storeNewKey(context, oldKey, newPassword, parameters(), false)) {
            throw new Problem(ProblemKind.INVALID_INPUT, "Current password", "this is not your password.");
        }
        sessions.passwordChanged(context);
    }

    private boolean storeNewKey(
            UserContext context, byte[] oldKey, char[] password, PasswordParameters parameters, boolean renewal) {
        var salt = hashing.newSalt();
        var stored = hashing.storedForm(hashing.derive(password, salt, parameters));
        return userDatabases
                .of(context)
                .callRoutine(transaction -> transaction
                        .statement("select change_password(:old, :salt, :params, :key, :renewal) as changed")
                        .bind("old", oldKey)
                        .bind("salt", salt)
                        .bind("params", parameters.stored())
                        .bind("key", stored)
                        .bind("renewal", renewal)
                        .one(row -> row.yesNo("changed")));
    }
}
