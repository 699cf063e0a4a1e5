package app.pathfinder.core.provisioning;

import app.pathfinder.core.account.NewAccount;
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
     * @param mustChangePassword whether they choose a password of their own at their first log-in
     * @param madeBy the administrator, or null for the command line
     * @throws Problem {@link ProblemKind#USERNAME_TAKEN}, {@link ProblemKind#EMAIL_TAKEN} or
     *     {@link ProblemKind#NOT_INITIALISED}; nothing of the account then remains
     */
    public static UUID create(
            Handle handle, NewAccount account, Role role, boolean mustChangePassword, @Nullable UUID madeBy) {
        return account.make(
                (userId, prefix) -> tryToCreate(handle, account, userId, prefix, role, mustChangePassword, madeBy));
    }

    /** What the database says to an account of this id and prefix. */
    static String tryToCreate(
            Handle handle,
            NewAccount account,
            UUID userId,
            SchemaPrefix prefix,
            Role role,
            boolean mustChangePassword,
            @Nullable UUID madeBy) {
        var statement = handle.createQuery(
                "select case when not is_initialised() then 'not_initialised' else create_account(:userId, :username,"
                        + " :displayName, :email, :role, :prefix, :salt, :params, :key, cast(:madeBy as uuid),"
                        + " :mustChange) end");
        return account.bind(statement, userId, prefix)
                .bind("role", role.stored())
                .bind("madeBy", madeBy)
                .bind("mustChange", mustChangePassword)
                .mapTo(String.class)
                .one();
    }
}
