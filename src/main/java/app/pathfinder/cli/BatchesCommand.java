package app.pathfinder.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** Work on many users. */
@Command(
        name = "batches",
        subcommands = {
            BatchesListCommand.class,
            BatchesShowCommand.class,
            BatchesPauseCommand.class,
            BatchesCancelCommand.class,
            BatchesResumeCommand.class
        })
final class BatchesCommand {
    @Inject
    BatchesCommand() {}
}
