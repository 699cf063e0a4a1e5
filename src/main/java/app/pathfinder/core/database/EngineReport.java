package app.pathfinder.core.database;

import java.util.List;

/**
 * What a database is found to be able to do when it is asked. Immutable.
 *
 * @param hasSecondWall whether the database itself keeps users apart, besides the program
 * @param findings what else there is to say
 */
public record EngineReport(boolean hasSecondWall, List<EngineFinding> findings) {
    /** Keeps a list of its own. */
    public EngineReport {
        findings = List.copyOf(findings);
    }

    /** Of an engine that has all that the program uses. */
    static EngineReport complete() {
        return new EngineReport(true, List.of());
    }
}
