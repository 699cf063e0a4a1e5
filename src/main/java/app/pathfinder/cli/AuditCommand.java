package app.pathfinder.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** The audit trail. */
@Command(
        name = "audit",
        subcommands = {
            AuditListCommand.class,
            AuditSealCommand.class,
            AuditExportCommand.class,
            AuditVerifyCommand.class,
            AuditPublicKeyCommand.class,
            AuditRenewKeyCommand.class
        })
final class AuditCommand {
    @Inject
    AuditCommand() {}
}
