package app.pathfinder.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program itself. */
@Command(
        name = "pathfinder",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = VersionText.class,
        subcommands = {
            DoctorCommand.class,
            InitCommand.class,
            UsersCommand.class,
            StatsCommand.class,
            StorageCommand.class,
            DriftCommand.class,
            ArchiveCommand.class,
            RestoreCommand.class,
            ProvisionCommand.class,
            LimitsCommand.class,
            UpgradeCommand.class,
            BatchesCommand.class,
            SecretsCommand.class,
            IsolationCommand.class,
            AuditCommand.class,
            AlertsCommand.class,
            JobsCommand.class,
            ReferenceCommand.class,
            ServerCommand.class
        })
final class PathfinderCommand {
    @Inject
    PathfinderCommand() {}
}
