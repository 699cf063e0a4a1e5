package app.pathfinder.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** Archives of users' tables. */
@Command(
        name = "archive",
        subcommands = {
            ArchivePlanCommand.class,
            ArchiveRunCommand.class,
            ArchiveListCommand.class,
            ArchiveVerifyCommand.class
        })
final class ArchiveCommand {
    @Inject
    ArchiveCommand() {}
}
