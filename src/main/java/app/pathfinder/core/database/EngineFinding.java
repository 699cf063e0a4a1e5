package app.pathfinder.core.database;

import java.util.List;

/**
 * One thing about a database that a person may want to know.
 *
 * @param check what was looked at, as a short name; {@code cli.doctor.<check>} is its name for people
 * @param what what was found; {@code cli.doctor.<check>.<what>} is its sentence
 * @param good whether nothing needs to be done about it
 * @param arguments what the sentence's placeholders stand for
 */
public record EngineFinding(String check, String what, boolean good, List<Object> arguments) {
    public EngineFinding {
        arguments = List.copyOf(arguments);
    }

    static EngineFinding good(String check, String what, Object... arguments) {
        return new EngineFinding(check, what, true, List.of(arguments));
    }

    static EngineFinding bad(String check, String what, Object... arguments) {
        return new EngineFinding(check, what, false, List.of(arguments));
    }
}
