package app.pathfinder.core.database;

import java.util.List;

/**
 * One thing about a database that a person may want to know.
 *
 * @param check what was looked at, as a short name; {@code cli.doctor.<check>} is its name for people
 * @param what what was found; {@code cli.doctor.<check>.<what>} is its sentence
 * @param arguments what the sentence's placeholders stand for
 */
public record EngineFinding(String check, String what, Level level, List<Object> arguments) {
    /** How bad it is. */
    public enum Level {
        GOOD,
        /** Something is lacking, and the program works without it. */
        WARNING,
        /** The program, or a part of it, will not work. */
        PROBLEM
    }

    /** Keeps a list of its own. */
    public EngineFinding {
        arguments = List.copyOf(arguments);
    }

    static EngineFinding good(String check, String what, Object... arguments) {
        return new EngineFinding(check, what, Level.GOOD, List.of(arguments));
    }

    static EngineFinding warning(String check, String what, Object... arguments) {
        return new EngineFinding(check, what, Level.WARNING, List.of(arguments));
    }

    static EngineFinding problem(String check, String what, Object... arguments) {
        return new EngineFinding(check, what, Level.PROBLEM, List.of(arguments));
    }
}
