package app.pathfinder.cli;

import com.google.inject.AbstractModule;

/** Wires the commands that serve the life of table sets. */
final class ProvisioningCommandsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DriftCommand.class);
        bind(ReconcileText.class);
        bind(LimitsCommand.class);
        bind(StorageCommand.class);
        bind(ProvisionCommand.class);
        bind(UpgradeCommand.class);
        bind(UsersImportCommand.class);
        bind(PercentConverter.class);
        bind(BatchText.class);
        bind(BatchIdConverter.class);
        bind(BatchesCommand.class);
        bind(BatchesListCommand.class);
        bind(BatchesShowCommand.class);
        bind(BatchesPauseCommand.class);
        bind(BatchesCancelCommand.class);
        bind(BatchesResumeCommand.class);
    }
}
