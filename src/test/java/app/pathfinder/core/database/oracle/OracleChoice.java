package app.pathfinder.core.database.oracle;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Which Oracle the contracts run on: one that the environment names, or else one that Docker starts, or else none. */
sealed interface OracleChoice {
    /** The value of {@link OracleSite#URL} with which nothing is started although Docker runs. */
    String NONE = "none";

    /** One that somebody keeps; what the tests make in it they delete again. */
    record Named(OracleSite site) implements OracleChoice {}

    /** One of the tests' own, thrown away at the end. */
    record InDocker() implements OracleChoice {}

    /** The contracts are skipped. */
    record None(String reason) implements OracleChoice {}

    /**
     * Decides.
     *
     * @param dockerObstacle why Docker cannot start one, if it cannot; asked only if the environment names none
     */
    static OracleChoice of(Map<String, String> environment, Supplier<Optional<String>> dockerObstacle) {
        var url = environment.getOrDefault(OracleSite.URL, "");
        if (url.equals(NONE)) {
            return new None(OracleSite.URL + " says " + NONE);
        }
        if (!url.isBlank()) {
            return new Named(OracleSite.of(environment));
        }
        return dockerObstacle
                .get()
                .<OracleChoice>map(obstacle -> new None(OracleSite.URL + " is not set, and " + obstacle))
                .orElseGet(InDocker::new);
    }
}
