package app.pathfinder.core.database.oracle.gate;

import java.util.List;

/** A parser that knows Oracle's language. Implementations keep no state; any thread. */
interface OracleGrammar {
    /** What this parser finds wrong with one unit, as it would; empty if nothing. */
    List<String> complaints(String unit);
}
