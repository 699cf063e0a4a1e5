package app.pathfinder.core.account;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * An account about to be made: checked, with its key derived. {@link #make} tries the plain prefix first and then ones
 * with a hash, and lets the database's unique constraints decide each time.
 */
public final class NewAccount {
    private static final int TRIES = 5;

    private final Registration.Checked person;
    private final PasswordParameters parameters;
    private final byte[] salt;
    private final byte[] storedKey;

    private NewAccount(Registration.Checked person, PasswordParameters parameters, byte[] salt, byte[] storedKey) {
        this.person = person;
        this.parameters = parameters;
        this.salt = salt;
        this.storedKey = storedKey;
    }

    /**
     * Checks what was given and derives the key, which takes a while.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT} naming the field that cannot be accepted
     */
    public static NewAccount prepare(
            Registration registration,
            char[] password,
            PasswordPolicy policy,
            PasswordHashing hashing,
            PasswordParameters parameters) {
        var person = registration.check();
        policy.require(password, person.username().value(), person.email());
        var salt = hashing.newSalt();
        var key = hashing.derive(password, salt, parameters);
        return new NewAccount(person, parameters, salt, hashing.storedForm(key));
    }

    /**
     * An account whose key was derived before.
     *
     * @param storedKey what {@link PasswordHashing#storedForm} made of the key
     * @throws Problem {@link ProblemKind#INVALID_INPUT} naming the field that cannot be accepted
     */
    public static NewAccount withKey(
            Registration registration, PasswordParameters parameters, byte[] salt, byte[] storedKey) {
        return new NewAccount(registration.check(), parameters, salt.clone(), storedKey.clone());
    }

    /**
     * Makes the account.
     *
     * @param routine runs the database routine for an id and a prefix and returns its outcome
     * @throws Problem {@link ProblemKind#USERNAME_TAKEN}, {@link ProblemKind#EMAIL_TAKEN},
     *     {@link ProblemKind#ALREADY_INITIALISED} or {@link ProblemKind#NOT_INITIALISED}
     */
    public UUID make(BiFunction<UUID, SchemaPrefix, String> routine) {
        var prefix = SchemaPrefix.plain(person.username());
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var userId = UuidCreator.getTimeOrderedEpoch();
            var tried = prefix.orElseGet(() -> SchemaPrefix.hashed(person.username(), userId));
            if (isMade(routine.apply(userId, tried))) {
                return userId;
            }
            prefix = Optional.empty();
        }
        throw new Problem(ProblemKind.INTERNAL);
    }

    private boolean isMade(String outcome) {
        return switch (outcome) {
            case "created" -> true;
            case "prefix_taken", "id_taken" -> false;
            case "username_taken" ->
                throw new Problem(ProblemKind.USERNAME_TAKEN, person.username().value());
            case "email_taken" -> throw new Problem(ProblemKind.EMAIL_TAKEN);
            case "already_initialised" -> throw new Problem(ProblemKind.ALREADY_INITIALISED);
            case "not_initialised" -> throw new Problem(ProblemKind.NOT_INITIALISED);
            default -> throw new IllegalStateException("Unknown outcome of a routine");
        };
    }

    /** Binds what every routine that makes an account takes. */
    public BoundStatement bind(BoundStatement call, UUID userId, SchemaPrefix prefix) {
        return call.bind("user_id", userId)
                .bind("username", person.username().value())
                .bind("display_name", person.displayName())
                .bind("email", person.email())
                .bind("schema_prefix", prefix.value())
                .bind("salt", salt)
                .bind("params", parameters.stored())
                .bind("key_hash", storedKey);
    }
}
