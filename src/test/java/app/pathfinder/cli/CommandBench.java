package app.pathfinder.cli;

import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs commands as a script does, on a test's database, or where no database is to be opened. */
final class CommandBench {
    private CommandBench() {}

    /** What a command left behind. */
    record Outcome(int code, String out, String err) {}

    private interface Run {
        int with(Terminal terminal);
    }

    static Outcome on(TestDatabase database, String... arguments) {
        return withInput("", database, arguments);
    }

    static Outcome withInput(String input, TestDatabase database, String... arguments) {
        var messages = Messages.english();
        return run(input, terminal -> {
            try (var core = new CoreAccess(database.get(AppFolders.class), terminal, messages, database.injector())) {
                return CommandLineProgram.run(arguments, terminal, messages, core);
            }
        });
    }

    /** The whole program, with its folders below one that a test can look into. */
    static Outcome below(Path home, String... arguments) {
        return run(
                "",
                terminal -> new CommandLineProgram(AppFolders.below(home))
                        .run(arguments, terminal.out(), terminal.err(), terminal.in()));
    }

    private static Outcome run(String input, Run run) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = run.with(new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                false));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
