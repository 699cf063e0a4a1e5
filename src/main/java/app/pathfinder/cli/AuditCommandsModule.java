package app.pathfinder.cli;

import com.google.inject.AbstractModule;

/** Wires the commands that serve the audit trail and its alerts. */
final class AuditCommandsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(TimeConverter.class);
        bind(AuditCommand.class);
        bind(AuditText.class);
        bind(AuditListCommand.class);
        bind(AuditSealCommand.class);
        bind(AuditExportCommand.class);
        bind(AuditVerifyCommand.class);
        bind(TrustedFiles.class);
        bind(VerificationText.class);
        bind(AuditPublicKeyCommand.class);
        bind(AuditRenewKeyCommand.class);
        bind(AlertsCommand.class);
        bind(AlertsListCommand.class);
        bind(AlertsAcknowledgeCommand.class);
        bind(AlertIdConverter.class);
        bind(AlertText.class);
    }
}
