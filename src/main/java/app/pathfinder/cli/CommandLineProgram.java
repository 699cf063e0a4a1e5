package app.pathfinder.cli;

import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.text.Messages;
import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The program without a window: one command, its result on standard output, and an exit code: 0 done, 1 refused with a
 * sentence on standard error, 2 wrong usage.
 */
public final class CommandLineProgram {
    private static final int WIDTH = 96;

    private final AppFolders folders;

    public CommandLineProgram(AppFolders folders) {
        this.folders = folders;
    }

    /**
     * Runs one command. Blocks; the database is closed when it returns.
     *
     * @param in read by commands that take a password, up to the first line end
     * @return the exit code
     */
    public int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
        var terminal = new Terminal(out, err, in, in.equals(System.in) && Terminal.isPersonWatching());
        var messages = Messages.english();
        try (var core = new CoreAccess(folders, terminal, messages)) {
            return run(args, terminal, messages, core);
        }
    }

    static int run(String[] args, Terminal terminal, Messages messages, CoreAccess core) {
        return commandLine(terminal, messages, core).execute(args);
    }

    private static CommandLine commandLine(Terminal terminal, Messages messages, CoreAccess core) {
        var injector = Guice.createInjector(Stage.PRODUCTION, new CliModule(terminal, messages, core));
        var commandLine = new CommandLine(PathfinderCommand.class, new InjectingFactory(injector));
        commandLine.setOut(writer(terminal.out()));
        commandLine.setErr(writer(terminal.err()));
        commandLine.setResourceBundle(new HelpTexts(messages));
        commandLine.setUsageHelpWidth(WIDTH);
        commandLine.setColorScheme(Help.defaultColorScheme(terminal.isInteractive() ? Help.Ansi.AUTO : Help.Ansi.OFF));
        var failures = new FailurePrinter(terminal, messages);
        commandLine.setExecutionExceptionHandler(failures);
        commandLine.setParameterExceptionHandler(failures);
        return commandLine;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
