package app.pathfinder.core.archive;

import app.pathfinder.core.job.JobBinder;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Wires the archives. */
public final class ArchiveModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ArchivePolicy.class).toInstance(ArchivePolicy.DEFAULT);
        bind(ArchiveFolder.class).in(Singleton.class);
        bind(ArchiveKey.class).in(Singleton.class);
        bind(RunJournal.class).in(Singleton.class);
        bind(ArchiveSteps.class).in(Singleton.class);
        bind(ArchiveRecovery.class).in(Singleton.class);
        bind(ArchiveService.class).in(Singleton.class);
        bind(ArchiveCatalogue.class).in(Singleton.class);
        bind(RestoreService.class).in(Singleton.class);
        JobBinder.add(binder(), CleanUpJob.class);
    }
}
