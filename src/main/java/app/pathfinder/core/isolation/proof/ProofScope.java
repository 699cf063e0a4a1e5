package app.pathfinder.core.isolation.proof;

/** Whose tables are proven. */
public sealed interface ProofScope {
    /** How many users a proof takes unless it is told. */
    int USUAL_SAMPLE = 20;

    /** The most users that a sample may have; beyond, all are paged through. */
    int LARGEST_SAMPLE = 1_000;

    /** So many users, chosen at random. */
    record Sample(int users) implements ProofScope {
        public Sample {
            if (users < 1 || users > LARGEST_SAMPLE) {
                throw new IllegalArgumentException("No such sample: " + users);
            }
        }
    }

    /** Every user. */
    record All() implements ProofScope {}
}
