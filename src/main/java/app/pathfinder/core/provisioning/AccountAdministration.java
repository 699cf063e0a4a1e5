package app.pathfinder.core.provisioning;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.PasswordParameters;
import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do to accounts that exist. Each takes effect at once: whose account may no longer be used, or has
 * another password or role, has no open session afterwards. There is always an administrator left who can log in.
 * Thread-safe; every method blocks and throws {@link Problem} with {@link ProblemKind#NO_SUCH_USER}.
 */
public final class AccountAdministration {
    private final OwnerDatabase database;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final StartPasswords passwords = new StartPasswords();

    @Inject
    public AccountAdministration(OwnerDatabase database, PasswordHashing hashing, PasswordPolicy policy) {
        this.database = database;
        this.hashing = hashing;
        this.policy = policy;
    }

    /**
     * Gives somebody a password, which they must change at their next log-in. It is left as it is; the caller wipes it.
     *
     * @param actor the administrator, or null for the command line
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if it is not acceptable
     */
    public void resetPassword(Username username, char[] password, @Nullable UUID actor) {
        policy.require(password, username.value(), "");
        var salt = hashing.newSalt();
        run(username, handle -> {
            var parameters = parameters(handle);
            return handle.createQuery("select reset_password(:username, :salt, :params, :key, cast(:actor as uuid))")
                    .bind("username", username.value())
                    .bind("salt", salt)
                    .bind("params", parameters.stored())
                    .bind("key", hashing.storedForm(hashing.derive(password, salt, parameters)))
                    .bind("actor", actor);
        });
    }

    /**
     * Gives somebody a password that nobody thought up, which they must change at their next log-in.
     *
     * @param actor the administrator, or null for the command line
     * @return the password, which is known nowhere else
     */
    public String giveStartPassword(Username username, @Nullable UUID actor) {
        var password = passwords.next();
        resetPassword(username, password.toCharArray(), actor);
        return password;
    }

    private static PasswordParameters parameters(Handle handle) {
        return PasswordParameters.parse(handle.createQuery("select password_params()")
                .mapTo(String.class)
                .one());
    }

    /**
     * Suspends an account, or takes it back into use. One whose tables are in an archive stays as it is.
     *
     * @throws Problem {@link ProblemKind#LAST_ADMINISTRATOR}, {@link ProblemKind#ACCOUNT_ARCHIVED}
     */
    public void changeState(Username username, AccountState state, @Nullable UUID actor) {
        run(
                username,
                handle -> handle.createQuery("select change_account_status(:username, :state, cast(:actor as uuid))")
                        .bind("username", username.value())
                        .bind("state", state.stored())
                        .bind("actor", actor));
    }

    /**
     * Makes somebody an administrator, or an ordinary user again.
     *
     * @throws Problem {@link ProblemKind#LAST_ADMINISTRATOR}
     */
    public void changeRole(Username username, Role role, @Nullable UUID actor) {
        run(
                username,
                handle -> handle.createQuery("select change_role(:username, :role, cast(:actor as uuid))")
                        .bind("username", username.value())
                        .bind("role", role.stored())
                        .bind("actor", actor));
    }

    private interface Routine {
        Query on(Handle handle);
    }

    private void run(Username username, Routine routine) {
        var outcome = database.inTransaction(
                handle -> routine.on(handle).mapTo(String.class).one());
        switch (outcome) {
            case "done" -> {}
            case "no_such_user" -> throw new Problem(ProblemKind.NO_SUCH_USER, username.value());
            case "archived" -> throw new Problem(ProblemKind.ACCOUNT_ARCHIVED, username.value());
            case "last_administrator" -> throw new Problem(ProblemKind.LAST_ADMINISTRATOR);
            default -> throw new IllegalStateException("Unknown outcome of a routine");
        }
    }
}
