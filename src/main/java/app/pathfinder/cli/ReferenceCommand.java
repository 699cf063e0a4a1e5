package app.pathfinder.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** The skills, career paths and role templates that all users share. */
@Command(name = "reference", subcommands = ReferenceImportCommand.class)
final class ReferenceCommand {
    @Inject
    ReferenceCommand() {}
}
