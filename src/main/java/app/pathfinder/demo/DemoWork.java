package app.pathfinder.demo;

import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.UUID;

/** Work on many users that a demonstration has behind it: an upgrade that found everybody at the newest version. */
final class DemoWork {
    private static final double ONE_PERCENT = 0.01;

    private final TableStatisticsService statistics;
    private final BatchRunner runner;

    @Inject
    DemoWork(TableStatisticsService statistics, BatchRunner runner) {
        this.statistics = statistics;
        this.runner = runner;
    }

    void upgrade(UUID administrator) {
        var everybody = statistics.page(StatisticsQuery.BY_USERNAME, 0, TableStatisticsService.LARGEST_PAGE).stream()
                .map(DemoWork::item)
                .toList();
        runner.start(BatchKind.UPGRADE, everybody, ONE_PERCENT, administrator, Progress.NONE);
    }

    private static BatchItem.Draft item(UserStatistics user) {
        return new BatchItem.Draft(user.userId(), user.username(), null);
    }
}
