package app.pathfinder.desktop.admin;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.monitoring.StatisticsOrder;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.StatisticsTotals;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Debounce;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.UiTimers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Users that match a search and a filter, in an order that the database sorts by, read page by page as one scrolls. A new
 * search replaces the one that is under way. JavaFX thread.
 */
public final class UserListModel {
    static final int PAGE = 250;
    private static final Duration TYPING_PAUSE = Duration.ofMillis(200);

    private final TableStatisticsService statistics;
    private final BackgroundWork work;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Debounce typing;

    private final ObservableList<UserStatistics> users = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<UserStatistics> shown = FXCollections.unmodifiableObservableList(users);

    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyObjectWrapper<StatisticsTotals> totals = new ReadOnlyObjectWrapper<>(StatisticsTotals.NONE);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Optional<AccountState>> filter = new SimpleObjectProperty<>(Optional.empty());

    private StatisticsQuery query = StatisticsQuery.BY_USERNAME;
    private @Nullable RunningWork<?> reading;
    private @Nullable RunningWork<?> summing;
    private boolean mayHaveMore;

    @Inject
    public UserListModel(
            TableStatisticsService statistics,
            BackgroundWork work,
            UiTimers timers,
            ErrorPresenter errors,
            Messages messages) {
        this.statistics = statistics;
        this.work = work;
        this.errors = errors;
        this.messages = messages;
        this.typing = new Debounce(timers, TYPING_PAUSE);
        search.subscribe((before, now) -> typing.run(() -> change(query.withText(now))));
        filter.subscribe(
                (before, now) -> change(query.withStates(now.map(Set::of).orElse(Set.of()))));
    }

    public ObservableList<UserStatistics> users() {
        return shown;
    }

    public ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The sums over all users that match, also those not read yet. */
    public ReadOnlyObjectProperty<StatisticsTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Optional<AccountState>> filterProperty() {
        return filter;
    }

    /** What the list shows now, to export the same. */
    public StatisticsQuery query() {
        return query;
    }

    /** Sorts; the order before the first reading is by username. */
    public void sortBy(StatisticsOrder order, boolean descending) {
        var sorted = query.sortedBy(order, descending);
        if (!sorted.equals(query)) {
            change(sorted);
        }
    }

    /** Shows all users again. */
    public void clearFilter() {
        search.set("");
        filter.set(Optional.empty());
    }

    private void change(StatisticsQuery wanted) {
        query = wanted;
        reload();
    }

    /** Reads as many users anew as are shown, so that the reader keeps their place. */
    public void reload() {
        cancel(reading);
        var wanted = query;
        var size = Math.clamp(users.size(), PAGE, TableStatisticsService.LARGEST_PAGE);
        if (state.get() != ListState.FILLED) {
            state.set(ListState.LOADING);
        }
        begin(wanted, 0, size).onSuccess(page -> show(page, size));
        sum(wanted);
    }

    private void show(List<UserStatistics> page, int size) {
        mayHaveMore = page.size() == size;
        users.setAll(page);
        state.set(page.isEmpty() ? ListState.NONE_FOUND : ListState.FILLED);
        reading = null;
    }

    private void sum(StatisticsQuery wanted) {
        cancel(summing);
        summing = work.start(messages.text("admin-users.work.totals"), progress -> statistics.totals(wanted))
                .onSuccess(totals::set)
                .onProblem(this::presentUnlessCancelled);
    }

    /** Reads the next page, unless all is read or a reading is under way. */
    public void loadMore() {
        if (!mayHaveMore || reading != null) {
            return;
        }
        var wanted = query;
        var offset = users.size();
        begin(wanted, offset, PAGE).onSuccess(this::append);
    }

    private RunningWork<List<UserStatistics>> begin(StatisticsQuery wanted, int offset, int limit) {
        var started =
                work.start(messages.text("admin-users.work.list"), progress -> statistics.page(wanted, offset, limit));
        reading = started;
        return started.onProblem(this::fail);
    }

    /** A user who was added meanwhile moves the others on, so that some come twice. */
    private void append(List<UserStatistics> page) {
        mayHaveMore = page.size() == PAGE;
        var known = new HashSet<UUID>();
        users.forEach(user -> known.add(user.userId()));
        users.addAll(
                page.stream().filter(user -> !known.contains(user.userId())).toList());
        reading = null;
    }

    private void fail(Problem problem) {
        if (problem.kind() == ProblemKind.CANCELLED) {
            return;
        }
        reading = null;
        if (users.isEmpty()) {
            state.set(ListState.FAILED);
        }
        errors.present(problem);
    }

    private void presentUnlessCancelled(Problem problem) {
        if (problem.kind() != ProblemKind.CANCELLED) {
            errors.present(problem);
        }
    }

    public void dispose() {
        typing.cancel();
        cancel(reading);
        cancel(summing);
    }

    private static void cancel(@Nullable RunningWork<?> running) {
        if (running != null) {
            running.cancel();
        }
    }
}
