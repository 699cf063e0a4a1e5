package app.pathfinder.cli;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error why a command was not done: a sentence and what to do, never a stack trace. */
final class FailurePrinter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePrinter.class);

    private final Terminal terminal;
    private final Messages messages;

    FailurePrinter(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var problem = Problem.of(failure);
        log(problem);
        terminal.note(messages.text("cli.refused", messages.sentence(problem)));
        terminal.note(messages.remedy(problem));
        if (problem.kind() == ProblemKind.INTERNAL) {
            terminal.note(messages.text("cli.code", problem.code()));
        }
        return ExitCode.REFUSED;
    }

    /** What a person is told in full needs no trace; a defect does. */
    private static void log(Problem problem) {
        if (problem.kind() == ProblemKind.INTERNAL) {
            LOG.error("The command failed [{}]", problem.code(), problem);
        } else {
            LOG.info("The command was refused: {} [{}]", problem.kind(), problem.code());
        }
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        terminal.note(messages.text("cli.refused", Objects.requireNonNullElse(failure.getMessage(), "")));
        if (lacksPassword(failure)) {
            terminal.note(messages.text("cli.password.why"));
        }
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        terminal.note(messages.text("cli.usage.hint", command.getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USAGE;
    }

    private static boolean lacksPassword(ParameterException failure) {
        return failure instanceof MissingParameterException missing
                && missing.getMissing().stream()
                        .anyMatch(argument -> argument instanceof OptionSpec option
                                && option.longestName().equals(PasswordOption.NAME));
    }
}
