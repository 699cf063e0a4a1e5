package app.pathfinder.desktop.admin;

import app.pathfinder.core.monitoring.TableStatistics;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The tables of the one user who is looked at. JavaFX thread. */
public final class TableSetModel {
    private final TableStatisticsService statistics;
    private final BackgroundWork work;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<@Nullable UserStatistics> user = new ReadOnlyObjectWrapper<>();
    private final ObservableList<TableStatistics> tables = FXCollections.observableArrayList();
    // One for all who ask: a view that nobody holds is collected, and its listeners hear nothing any more.
    private final ObservableList<TableStatistics> readOnlyTables = FXCollections.unmodifiableObservableList(tables);
    private @Nullable RunningWork<List<TableStatistics>> reading;

    @Inject
    public TableSetModel(TableStatisticsService statistics, BackgroundWork work, Messages messages) {
        this.statistics = statistics;
        this.work = work;
        this.messages = messages;
    }

    /** Looks at a user; null looks at nobody. */
    public void show(@Nullable UserStatistics wanted) {
        dispose();
        var before = user.get();
        if (wanted == null || before == null || !wanted.userId().equals(before.userId())) {
            tables.clear();
        }
        user.set(wanted);
        if (wanted != null) {
            reading = work.start(
                            messages.text("admin-tables.work.tables"), progress -> statistics.tablesOf(wanted.userId()))
                    .onSuccess(tables::setAll);
        }
    }

    public ReadOnlyObjectProperty<@Nullable UserStatistics> userProperty() {
        return user.getReadOnlyProperty();
    }

    public ObservableList<TableStatistics> tables() {
        return readOnlyTables;
    }

    public void dispose() {
        if (reading != null) {
            reading.cancel();
        }
    }
}
