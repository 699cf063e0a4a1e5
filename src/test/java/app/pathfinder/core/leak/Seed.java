package app.pathfinder.core.leak;

import java.util.Random;

/** The one number that everything random in a run comes from. */
final class Seed {
    private Seed() {}

    /** A source of randomness whose seed is printed, or the one given by {@code -Dleak.seed}. */
    static Random printed() {
        long seed = Long.getLong("leak.seed", System.nanoTime());
        System.out.println("Leak fuzzer: seed " + seed);
        return new Random(seed);
    }
}
