package app.pathfinder.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** Whether users are kept apart. */
@Command(
        name = "isolation",
        subcommands = {IsolationProveCommand.class, IsolationVerifyCommand.class})
final class IsolationCommand {
    @Inject
    IsolationCommand() {}
}
