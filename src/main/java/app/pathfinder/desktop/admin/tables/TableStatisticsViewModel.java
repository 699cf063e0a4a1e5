package app.pathfinder.desktop.admin.tables;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.monitoring.GatherResult;
import app.pathfinder.core.monitoring.StatisticsExport;
import app.pathfinder.core.monitoring.StatisticsTotals;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.FiguresText;
import app.pathfinder.desktop.admin.TableSetModel;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.admin.UserListModel;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The statistics of all users, the tables of the one who is selected, and the gathering of fresh figures. */
public final class TableStatisticsViewModel {
    private final UserListModel users;
    private final TableSetModel tables;
    private final TableStatisticsService statistics;
    private final StatisticsExport export;
    private final UserContext administrator;
    private final BackgroundWork work;
    private final Dialogs dialogs;
    private final Notifications notifications;
    private final Messages messages;
    private final TimeText times;
    private final FiguresText figures;

    private final ReadOnlyObjectWrapper<@Nullable RunningWork<GatherResult>> gathering = new ReadOnlyObjectWrapper<>();

    @Inject
    TableStatisticsViewModel(
            UserListModel users,
            TableSetModel tables,
            TableStatisticsService statistics,
            StatisticsExport export,
            UserContext administrator,
            BackgroundWork work,
            Dialogs dialogs,
            Notifications notifications,
            Messages messages,
            TimeText times,
            FiguresText figures) {
        this.users = users;
        this.tables = tables;
        this.statistics = statistics;
        this.export = export;
        this.administrator = administrator;
        this.work = work;
        this.dialogs = dialogs;
        this.notifications = notifications;
        this.messages = messages;
        this.times = times;
        this.figures = figures;
    }

    UserListModel users() {
        return users;
    }

    TableSetModel tables() {
        return tables;
    }

    /** The gathering that is under way, if one is. */
    ReadOnlyObjectProperty<@Nullable RunningWork<GatherResult>> gatheringProperty() {
        return gathering.getReadOnlyProperty();
    }

    void refresh() {
        users.reload();
        tables.show(tables.userProperty().get());
    }

    /** Renews stale figures; does nothing while that is under way. */
    void gather() {
        if (gathering.get() != null) {
            return;
        }
        RunningWork<GatherResult> started = work.start(messages.text("admin-tables.gather"), statistics::gather);
        gathering.set(started);
        started.onSuccess(this::tellGathered);
        started.runningProperty().subscribe(running -> {
            if (!running) {
                gathering.set(null);
                refresh();
            }
        });
    }

    private void tellGathered(GatherResult result) {
        notifications.info(
                result.tables() == 0
                        ? messages.text("admin-tables.gather.fresh")
                        : messages.text("admin-tables.gather.done", result.tables(), result.users()));
    }

    void cancelGathering() {
        var running = gathering.get();
        if (running != null) {
            running.cancel();
        }
    }

    /** Writes what the list shows, in its order, to a file that the person chooses. */
    void exportCsv() {
        var name = messages.text(
                "admin-tables.export.name", LocalDate.now(times.zone()).toString());
        dialogs.chooseSaveFile(name, "csv").ifPresent(this::export);
    }

    private void export(Path file) {
        var query = users.query();
        var actor = administrator.userId();
        work.start(messages.text("admin-tables.export.work"), progress -> export.writeCsv(query, file, actor, progress))
                .onSuccess(rows -> notifications.info(messages.text(
                        "admin-tables.export.done", rows, file.getFileName().toString())));
    }

    /** How old the figures are, in a sentence; empty where there are none. */
    String figures(StatisticsTotals totals) {
        return figures.of(totals);
    }

    void dispose() {
        users.dispose();
        tables.dispose();
        cancelGathering();
    }
}
