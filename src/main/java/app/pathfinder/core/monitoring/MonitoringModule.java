package app.pathfinder.core.monitoring;

import app.pathfinder.core.job.JobBinder;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Wires the statistics. */
public final class MonitoringModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(EngineStatistics.class).in(Singleton.class);
        bind(PostgresStatistics.class);
        bind(OracleStatistics.class);
        bind(TableStatisticsService.class).in(Singleton.class);
        bind(StorageService.class).in(Singleton.class);
        bind(DatabaseHealth.class).in(Singleton.class);
        bind(StatisticsExport.class).in(Singleton.class);
        JobBinder.add(binder(), StatisticsJob.class);
    }
}
