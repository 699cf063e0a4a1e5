package app.pathfinder.core.database.oracle;

import java.util.List;
import java.util.regex.Pattern;

/** How a script is given to SQL*Plus, and what it makes of it. */
final class SqlPlus {
    /** What a script asks, in the order in which it asks. */
    private static final Pattern QUESTION = Pattern.compile("(?m)^accept \\w+ char prompt '([^']*)'(?: hide)?$");

    /**
     * SQL*Plus goes on after what it does not understand itself, and ends well; a unit that does not compile is but a
     * warning to it.
     */
    private static final Pattern FAILURE = Pattern.compile("(?m)^(?:SP2-\\d+|ORA-\\d+|PLS-\\d+|Warning: ).*$");

    private SqlPlus() {}

    static List<String> questions(String script) {
        return QUESTION.matcher(script).results().map(found -> found.group(1)).toList();
    }

    /** What is typed in. A script that asks something else than is expected would take one answer for another. */
    static String input(String script, List<String> answers) {
        var questions = questions(script);
        if (questions.size() != answers.size()
                || script.lines().filter(SqlPlus::asks).count() != answers.size()) {
            throw new IllegalArgumentException("The script asks " + questions);
        }
        return String.join("\n", answers) + '\n';
    }

    private static boolean asks(String line) {
        return line.startsWith("accept ");
    }

    /**
     * The command of a shell that runs a script to its end, as the administrator is told to run it.
     *
     * @param password of SYS; letters and digits
     * @param limitSeconds after which it is ended
     */
    static List<String> command(String password, String service, String script, String input, int limitSeconds) {
        return List.of(
                "sh",
                "-c",
                "exec timeout " + limitSeconds + " sqlplus -L 'sys/" + password + "@//localhost:1521/" + service
                        + " as sysdba' @" + script + " < " + input + " 2>&1");
    }

    /** How it ended. */
    record Outcome(int exitCode, String output) {
        boolean isSuccess() {
            return exitCode == 0 && !FAILURE.matcher(output).find();
        }

        /** @throws AssertionError with all that was written, if it did not end well */
        Outcome orThrow() {
            if (!isSuccess()) {
                throw new AssertionError("SQL*Plus ended with " + exitCode + ":\n" + output);
            }
            return this;
        }
    }
}
