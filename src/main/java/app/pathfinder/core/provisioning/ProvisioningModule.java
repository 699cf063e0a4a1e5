package app.pathfinder.core.provisioning;

import app.pathfinder.core.job.JobBinder;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.BatchWork;
import app.pathfinder.core.provisioning.batch.FinishBatchesJob;
import app.pathfinder.core.provisioning.bulk.ImportService;
import app.pathfinder.core.provisioning.bulk.ImportWork;
import app.pathfinder.core.provisioning.create.CreateMissingJob;
import app.pathfinder.core.provisioning.create.CreateWork;
import app.pathfinder.core.provisioning.create.ProvisionService;
import app.pathfinder.core.provisioning.create.ReadySets;
import app.pathfinder.core.provisioning.create.RefillJob;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.provisioning.drift.ReconcileJob;
import app.pathfinder.core.provisioning.drift.ReconcileService;
import app.pathfinder.core.provisioning.limit.SchemaLimitService;
import app.pathfinder.core.provisioning.upgrade.UpgradeService;
import app.pathfinder.core.provisioning.upgrade.UpgradeWork;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

/** Wires what the owner's role does for accounts and table sets. */
public final class ProvisioningModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AccountProvisioning.class).in(Singleton.class);
        bind(AccountAdministration.class).in(Singleton.class);
        bind(DriftService.class).in(Singleton.class);
        bind(ReconcileService.class).in(Singleton.class);
        bind(BatchRunner.class).in(Singleton.class);
        bind(BatchService.class).in(Singleton.class);
        bind(UpgradeService.class).in(Singleton.class);
        bind(ImportService.class).in(Singleton.class);
        bind(ProvisionService.class).in(Singleton.class);
        bind(SchemaLimitService.class).in(Singleton.class);
        bind(ReadySets.class).in(Singleton.class);
        bind(CreateWork.class);
        bind(UpgradeWork.class);
        bind(ImportWork.class);
        var works = Multibinder.newSetBinder(binder(), BatchWork.class);
        works.addBinding().to(CreateWork.class);
        works.addBinding().to(UpgradeWork.class);
        works.addBinding().to(ImportWork.class);
        JobBinder.add(binder(), ReconcileJob.class);
        JobBinder.add(binder(), CreateMissingJob.class);
        JobBinder.add(binder(), RefillJob.class);
        JobBinder.add(binder(), FinishBatchesJob.class);
    }
}
