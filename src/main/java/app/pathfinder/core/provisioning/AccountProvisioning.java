package app.pathfinder.core.provisioning;

import app.pathfinder.core.account.NewAccount;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.PasswordParameters;
import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Makes accounts with the owner's rights: the first administrator, and those that an administrator makes. An account
 * and its tables come together or not at all. Passwords are left as they are; the caller wipes them. Thread-safe; every
 * method blocks.
 */
public final class AccountProvisioning {
    private final OwnerDatabase database;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;

    @Inject
    public AccountProvisioning(OwnerDatabase database, PasswordHashing hashing, PasswordPolicy policy) {
        this.database = database;
        this.hashing = hashing;
        this.policy = policy;
    }

    /**
     * Makes the first account, an administrator's, and settles how keys are derived on this database.
     *
     * @throws Problem {@link ProblemKind#ALREADY_INITIALISED} if there is an account, {@link ProblemKind#INVALID_INPUT}
     */
    public UUID createFirstAdministrator(Registration form, char[] password) {
        var account = NewAccount.prepare(form, password, policy, hashing, hashing.calibrate());
        return account.make((userId, prefix) -> database.inTransaction(
                handle -> account.bind(database.call(handle, Routine.CREATE_FIRST_ADMINISTRATOR), userId, prefix)
                        .one(row -> row.text("outcome"))));
    }

    /**
     * Makes an account for somebody else.
     *
     * @param mustChangePassword whether they choose a password of their own at their first log-in
     * @param madeBy the administrator, or null for the command line
     * @throws Problem {@link ProblemKind#INVALID_INPUT}, {@link ProblemKind#USERNAME_TAKEN},
     *     {@link ProblemKind#EMAIL_TAKEN} or {@link ProblemKind#NOT_INITIALISED}
     */
    public UUID createUser(
            Registration form, char[] password, Role role, boolean mustChangePassword, @Nullable UUID madeBy) {
        return createUser(form, password, role, mustChangePassword, madeBy, (handle, userId, prefix) -> {});
    }

    /** What goes into the tables of a new account, right after they are made. */
    @FunctionalInterface
    public interface Filling {
        /** Told whose account is about to be made, in the transaction that makes it. */
        default void begin(Handle handle, UUID userId) {}

        void fill(Handle handle, UUID userId, SchemaPrefix prefix);
    }

    /**
     * Makes an account for somebody else whose tables are not empty; where they cannot be filled, there is no account.
     *
     * @throws Problem those of an empty one, and whatever the filling throws
     */
    public UUID createUser(
            Registration form,
            char[] password,
            Role role,
            boolean mustChangePassword,
            @Nullable UUID madeBy,
            Filling filling) {
        var account = NewAccount.prepare(form, password, policy, hashing, parameters());
        return account.make((userId, prefix) -> database.inTransaction(handle -> {
            filling.begin(handle, userId);
            var outcome = AccountCreation.tryToCreate(
                    database, handle, account, userId, prefix, role, mustChangePassword, madeBy);
            if (outcome.equals("created")) {
                filling.fill(handle, userId, prefix);
            }
            return outcome;
        }));
    }

    private PasswordParameters parameters() {
        return database.withHandle(handle -> PasswordParameters.parse(
                database.call(handle, Routine.PASSWORD_PARAMS).one(row -> row.text("params"))));
    }
}
