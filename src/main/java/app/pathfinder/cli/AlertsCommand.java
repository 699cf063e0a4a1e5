package app.pathfinder.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** What is unusual in the audit trail. */
@Command(
        name = "alerts",
        subcommands = {AlertsListCommand.class, AlertsAcknowledgeCommand.class})
final class AlertsCommand {
    @Inject
    AlertsCommand() {}
}
