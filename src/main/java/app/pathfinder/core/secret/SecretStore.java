package app.pathfinder.core.secret;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.Optional;

/**
 * Keeps the program's own secrets by name for the person who runs it. Implementations are thread-safe; every method may
 * block, and throws {@link Problem} with {@link ProblemKind#FILE_NOT_ACCESSIBLE} where the place cannot be reached.
 */
public interface SecretStore {
    /** The secret of this name, if there is one. */
    Optional<String> read(String name);

    /** Keeps a secret, in the place of one of the same name. */
    void write(String name, String secret);

    /** Forgets a secret; without effect if there is none. */
    void delete(String name);

    /** Where secrets are kept, in words that a person reads. */
    String place();
}
