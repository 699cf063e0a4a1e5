package app.pathfinder.core.audit;

import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.audit.export.AuditCheck;
import app.pathfinder.core.audit.export.AuditExporter;
import app.pathfinder.core.audit.export.AuditListing;
import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.audit.seal.AuditSealer;
import app.pathfinder.core.job.JobBinder;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** The wiring of the audit trail. */
public final class AuditModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AuditKeys.class).in(Singleton.class);
        bind(AuditSealer.class).in(Singleton.class);
        bind(AlertService.class).in(Singleton.class);
        bind(AuditSealing.class).in(Singleton.class);
        bind(AuditWatch.class).in(Singleton.class);
        bind(AuditTrail.class).in(Singleton.class);
        bind(AuditExporter.class).in(Singleton.class);
        bind(AuditListing.class).in(Singleton.class);
        bind(AuditCheck.class).in(Singleton.class);
        bind(AdministratorAudit.class).in(Singleton.class);
        JobBinder.add(binder(), SealJob.class);
        JobBinder.add(binder(), SessionExpiryJob.class);
        JobBinder.add(binder(), BlockingClientsJob.class);
        JobBinder.add(binder(), AlertsJob.class);
    }
}
