package app.pathfinder.core.provisioning;

import app.pathfinder.core.account.NewAccount;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes accounts with their tables in the caller's transaction. Stateless. */
public final class AccountCreation {
    private AccountCreation() {}

    /**
     * Makes an account under the first prefix that is free.
     *
     * @param handle a transaction of the database
     * @param mustChangePassword whether they choose a password of their own at their first log-in
     * @param madeBy the administrator, or null for the command line
     * @throws Problem {@link ProblemKind#USERNAME_TAKEN}, {@link ProblemKind#EMAIL_TAKEN} or
     *     {@link ProblemKind#NOT_INITIALISED}; nothing of the account then remains
     */
    public static UUID create(
            OwnerDatabase database,
            Handle handle,
            NewAccount account,
            Role role,
            boolean mustChangePassword,
            @Nullable UUID madeBy) {
        return account.make((userId, prefix) ->
                tryToCreate(database, handle, account, userId, prefix, role, mustChangePassword, madeBy));
    }

    /** What the database says to an account of this id and prefix. */
    static String tryToCreate(
            OwnerDatabase database,
            Handle handle,
            NewAccount account,
            UUID userId,
            SchemaPrefix prefix,
            Role role,
            boolean mustChangePassword,
            @Nullable UUID madeBy) {
        if (!database.call(handle, Routine.IS_INITIALISED).one(row -> row.yesNo("yes"))) {
            return "not_initialised";
        }
        return account.bind(database.call(handle, Routine.CREATE_ACCOUNT), userId, prefix)
                .bind("role", role.stored())
                .bind("started_by", madeBy)
                .bind("must_change", mustChangePassword)
                .one(row -> row.text("outcome"));
    }
}
