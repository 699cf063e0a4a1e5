package app.pathfinder.cli;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks a person who watches before something is destroyed; a script has to say so beforehand. */
final class Confirmation {
    static final String OPTION = "--yes";

    private static final int MOST_BYTES = 100;

    private final Terminal terminal;
    private final Messages messages;

    @Inject
    Confirmation(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    /**
     * Returns if the person agrees.
     *
     * @param given whether they said so with the command
     * @throws ParameterException if nobody watches and nobody said so
     * @throws Problem {@link ProblemKind#CANCELLED} if the person does not agree
     */
    void require(boolean given, String question, CommandLine command) {
        if (given) {
            return;
        }
        if (!terminal.isInteractive()) {
            throw new ParameterException(command, messages.text("cli.confirm.script", question, OPTION));
        }
        terminal.note(messages.text("cli.confirm.ask", question));
        if (!readAnswer().strip().toLowerCase(Locale.ROOT).equals(messages.text("cli.yes"))) {
            throw new Problem(ProblemKind.CANCELLED);
        }
    }

    private String readAnswer() {
        var answer = new StringBuilder();
        try {
            for (var next = terminal.in().read();
                    next >= 0 && next != '\n' && answer.length() < MOST_BYTES;
                    next = terminal.in().read()) {
                answer.append((char) next);
            }
            return answer.toString();
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.password.input"));
        }
    }
}
