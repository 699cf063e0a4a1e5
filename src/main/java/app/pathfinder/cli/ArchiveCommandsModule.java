package app.pathfinder.cli;

import com.google.inject.AbstractModule;

/** Wires the commands that archive and restore tables. */
final class ArchiveCommandsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ArchiveCommand.class);
        bind(ArchivePlanCommand.class);
        bind(ArchiveRunCommand.class);
        bind(ArchiveListCommand.class);
        bind(ArchiveVerifyCommand.class);
        bind(RestoreCommand.class);
        bind(ArchiveIdConverter.class);
        bind(ArchiveText.class);
        bind(Confirmation.class);
    }
}
