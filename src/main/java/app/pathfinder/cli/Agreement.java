package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Scanner;
import picocli.CommandLine.Option;

/** Asks a person before what cannot be undone; a script says beforehand that it agrees. For one thread. */
final class Agreement {
    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    /** Whether the question was answered with yes; says what to do where it was not. */
    boolean isGiven(String question, Terminal terminal, Messages messages) {
        if (yes) {
            return true;
        }
        if (!terminal.isInteractive()) {
            terminal.note(messages.text("cli.agree.say-yes", question));
            return false;
        }
        terminal.note(messages.text("cli.agree.question", question));
        var scanner = new Scanner(terminal.in(), Charset.defaultCharset());
        var answer = scanner.hasNextLine() ? scanner.nextLine().strip().toLowerCase(Locale.ROOT) : "";
        var agreed = answer.equals("y") || answer.equals("yes");
        if (!agreed) {
            terminal.note(messages.text("cli.agree.nothing-done"));
        }
        return agreed;
    }
}
