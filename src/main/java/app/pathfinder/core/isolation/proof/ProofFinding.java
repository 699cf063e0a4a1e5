package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.UserTable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One measurement that did not hold. Immutable.
 *
 * @param userId whose table, or null for the proof's own set
 * @param probe what became of the statement that should reach nothing
 * @param control what became of the same statement for who may run it
 */
public record ProofFinding(
        @Nullable UUID userId,
        ProofIdentity identity,
        UserTable table,
        ProofStatement statement,
        Verdict verdict,
        String probe,
        String control) {}
