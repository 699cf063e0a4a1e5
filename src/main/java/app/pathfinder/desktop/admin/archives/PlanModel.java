package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.archive.ArchivePlan;
import app.pathfinder.core.archive.ArchivePlan.DueUser;
import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.StatisticsTotals;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What an archiving would do, and whose tables are due, read page by page as one scrolls. JavaFX thread. */
public final class PlanModel {
    static final int PAGE = 100;

    /** Among whom those who are due are. */
    private static final StatisticsQuery INACTIVE =
            StatisticsQuery.BY_USERNAME.withStates(Set.of(AccountState.INACTIVE));

    private final ArchiveService archives;
    private final TableStatisticsService statistics;
    private final ArchiveText text;
    private final BackgroundWork work;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<DueUser> due = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<DueUser> seen = FXCollections.unmodifiableObservableList(due);

    private @Nullable RunningWork<Plan> reading;

    /**
     * What would be done, and how old the figures about it are.
     *
     * @param figures of all inactive accounts, those who are due among them
     */
    record Plan(ArchivePlan totals, StatisticsTotals figures) {
        /** How many one archiving archives. */
        int toBeArchived() {
            return (int) Math.min(totals.due(), ArchiveService.MOST);
        }

        /** How many one marking marks. */
        long toBeMarked() {
            return Math.min(totals.toBeMarked(), ArchiveService.MOST);
        }
    }

    @Inject
    PlanModel(
            ArchiveService archives,
            TableStatisticsService statistics,
            ArchiveText text,
            BackgroundWork work,
            Messages messages) {
        this.archives = archives;
        this.statistics = statistics;
        this.text = text;
        this.work = work;
        this.messages = messages;
    }

    /** What would be done now; null until that is known. */
    ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Whose tables would be archived, by name. */
    ObservableList<DueUser> due() {
        return seen;
    }

    /** Why what is shown may be out of date; empty if it was read a moment ago. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks what would be done now. */
    void read() {
        read(null, found -> {
            due.setAll(found.totals().listed());
            plan.set(found);
        });
    }

    /** Reads the next page of users, unless all are read or a reading is under way. */
    void loadMore() {
        var known = plan.get();
        if (reading == null
                && known != null
                && !due.isEmpty()
                && due.size() < known.totals().due()) {
            read(due.getLast().username(), found -> {
                due.addAll(found.totals().listed());
                plan.set(found);
            });
        }
    }

    private void read(@Nullable String after, Consumer<Plan> show) {
        cancel();
        var started = work.start(
                messages.text("admin-archives.work.plan"),
                progress -> new Plan(archives.plan(after, PAGE), statistics.totals(INACTIVE)));
        reading = started;
        started.onSuccess(found -> {
                    reading = null;
                    problem.set("");
                    show.accept(found);
                })
                .onProblem(this::fail);
    }

    private void fail(Problem failure) {
        if (failure.kind() != ProblemKind.CANCELLED) {
            reading = null;
            problem.set(text.problem(failure));
        }
    }

    void clear() {
        cancel();
        problem.set("");
        plan.set(null);
        due.clear();
    }

    void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
