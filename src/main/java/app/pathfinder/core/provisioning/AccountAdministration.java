package app.pathfinder.core.provisioning;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.PasswordParameters;
import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
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
            return database.call(handle, Routine.RESET_PASSWORD)
                    .bind("username", username.value())
                    .bind("salt", salt)
                    .bind("params", parameters.stored())
                    .bind("key_hash", hashing.storedForm(hashing.derive(password, salt, parameters)))
                    .bind("actor_id", actor);
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

    private PasswordParameters parameters(Handle handle) {
        return PasswordParameters.parse(
                database.call(handle, Routine.PASSWORD_PARAMS).one(row -> row.text("params")));
    }

    /**
     * Suspends an account, or takes it back into use. One whose tables are in an archive stays as it is.
     *
     * @throws Problem {@link ProblemKind#LAST_ADMINISTRATOR}, {@link ProblemKind#ACCOUNT_ARCHIVED}
     */
    public void changeState(Username username, AccountState state, @Nullable UUID actor) {
        run(
                username,
                handle -> database.call(handle, Routine.CHANGE_ACCOUNT_STATUS)
                        .bind("username", username.value())
                        .bind("status", state.stored())
                        .bind("actor_id", actor));
    }

    /**
     * Makes somebody an administrator, or an ordinary user again.
     *
     * @throws Problem {@link ProblemKind#LAST_ADMINISTRATOR}
     */
    public void changeRole(Username username, Role role, @Nullable UUID actor) {
        run(
                username,
                handle -> database.call(handle, Routine.CHANGE_ROLE)
                        .bind("username", username.value())
                        .bind("role", role.stored())
                        .bind("actor_id", actor));
    }

    private void run(Username username, Function<Handle, BoundStatement> call) {
        var outcome = database.inTransaction(handle -> call.apply(handle).one(row -> row.text("outcome")));
        switch (outcome) {
            case "done" -> {}
            case "no_such_user" -> throw new Problem(ProblemKind.NO_SUCH_USER, username.value());
            case "archived" -> throw new Problem(ProblemKind.ACCOUNT_ARCHIVED, username.value());
            case "last_administrator" -> throw new Problem(ProblemKind.LAST_ADMINISTRATOR);
            default -> throw new IllegalStateException("Unknown outcome of a routine");
        }
    }
}
