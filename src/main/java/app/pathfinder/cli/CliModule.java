package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import com.google.inject.AbstractModule;

/** Wires the commands. */
final class CliModule extends AbstractModule {
    private final Terminal terminal;
    private final Messages messages;
    private final CoreAccess core;

    CliModule(Terminal terminal, Messages messages, CoreAccess core) {
        this.terminal = terminal;
        this.messages = messages;
        this.core = core;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(Terminal.class).toInstance(terminal);
        bind(Messages.class).toInstance(messages);
        bind(CoreAccess.class).toInstance(core);
        bind(PasswordInput.class);
        bind(UserListing.class);
        bind(PathfinderCommand.class);
        bind(Findings.class);
        bind(MachineChecks.class);
        bind(FolderChecks.class);
        bind(DatabaseChecks.class);
        bind(RoleConverter.class);
        bind(DoctorCommand.class);
        bind(InitCommand.class);
        bind(UsersCommand.class);
        bind(UsersCommand.ListCommand.class);
        bind(UsersCommand.CreateCommand.class);
        bind(UsersSuspendCommand.class);
        bind(UsersReactivateCommand.class);
        bind(UsersResetPasswordCommand.class);
        bind(UsersChangeRoleCommand.class);
        bind(StatsCommand.class);
        bind(SecretChecks.class);
        bind(SecretListing.class);
        bind(ServerSecretConverter.class);
        bind(SecretsCommand.class);
        bind(SecretsCommand.ListCommand.class);
        bind(SecretsCommand.RenewCommand.class);
        bind(SecretsCommand.SetCommand.class);
        bind(IsolationCommand.class);
        bind(IsolationProveCommand.class);
        bind(IsolationVerifyCommand.class);
        install(new AuditCommandsModule());
        install(new ArchiveCommandsModule());
        install(new ProvisioningCommandsModule());
        install(new JobCommandsModule());
        bind(ReferenceCommand.class);
        bind(ReferenceImportCommand.class);
        bind(OracleNameConverter.class);
        bind(ServerScript.class);
        bind(ServerCommand.class);
        bind(ServerCommand.InstallScriptCommand.class);
        bind(ServerCommand.UpgradeScriptCommand.class);
        bind(ServerCommand.UninstallScriptCommand.class);
        bind(VersionText.class);
    }
}
