package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.admin.ListUpdate;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The runs of the one job that is looked at, the newest first, further ones on request. JavaFX thread. */
public final class JobHistoryModel {
    static final int PAGE = 20;

    private final JobService jobs;
    private final JobLines lines;
    private final BackgroundWork work;
    private final Messages messages;

    private final ObservableList<RunRow> shown = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<RunRow> seen = FXCollections.unmodifiableObservableList(shown);

    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private List<JobRun> runs = List.of();
    private @Nullable String job;
    private @Nullable RunningWork<List<JobRun>> reading;

    @Inject
    JobHistoryModel(JobService jobs, JobLines lines, BackgroundWork work, Messages messages) {
        this.jobs = jobs;
        this.lines = lines;
        this.work = work;
        this.messages = messages;
    }

    ObservableList<RunRow> rows() {
        return seen;
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** Why what is shown may be out of date; empty if it was read a moment ago. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks at the runs of a job; null looks at none. */
    void show(@Nullable String wanted) {
        cancel();
        job = wanted;
        runs = List.of();
        shown.clear();
        hasMore.set(false);
        problem.set("");
        state.set(ListState.LOADING);
        readNewest();
    }

    /**
     * Looks at the newest again, if the newest is not as it was or the last look failed.
     *
     * @param newest the newest run as it stands now
     */
    void refresh(@Nullable JobRun newest) {
        var known = runs.isEmpty() ? null : runs.getFirst();
        if (reading == null
                && newest != null
                && (!newest.equals(known) || !problem.get().isEmpty())) {
            readNewest();
        }
        render();
    }

    /** Reads all that is shown anew. */
    void reload() {
        cancel();
        read(null, Math.clamp(runs.size(), PAGE, JobService.MAX_LIMIT), (page, limit) -> {
            hasMore.set(page.size() == limit);
            return page;
        });
    }

    private void readNewest() {
        read(null, PAGE, this::merge);
    }

    /** Reads the next page, unless all is read or a reading is under way. */
    void loadMore() {
        if (hasMore.get() && reading == null) {
            read(runs.getLast().cursor(), PAGE, this::append);
        }
    }

    private void read(JobRun.@Nullable Cursor after, int limit, Change change) {
        var wanted = job;
        if (wanted == null) {
            return;
        }
        var started =
                work.start(messages.text("admin-jobs.work.history"), progress -> jobs.history(wanted, after, limit));
        reading = started;
        started.onSuccess(page -> {
                    reading = null;
                    problem.set("");
                    runs = change.with(page, limit);
                    state.set(runs.isEmpty() ? ListState.NONE_FOUND : ListState.FILLED);
                    render();
                })
                .onProblem(this::fail);
    }

    /** All runs that are known, with a page that was read anew. */
    private interface Change {
        List<JobRun> with(List<JobRun> page, int limit);
    }

    private List<JobRun> append(List<JobRun> page, int limit) {
        hasMore.set(page.size() == limit);
        var all = new ArrayList<>(runs);
        all.addAll(page);
        return all;
    }

    /** What is known and not among the newest is older; where nothing joins them, what lies between is read again. */
    private List<JobRun> merge(List<JobRun> newest, int limit) {
        var ids = newest.stream().map(JobRun::id).collect(Collectors.<UUID>toSet());
        var joins = runs.stream().anyMatch(run -> ids.contains(run.id()));
        if (newest.size() < limit || !joins) {
            hasMore.set(newest.size() == limit);
            return newest;
        }
        var all = new ArrayList<>(newest);
        runs.stream().filter(run -> !ids.contains(run.id())).forEach(all::add);
        return all;
    }

    private void render() {
        ListUpdate.replace(shown, runs.stream().map(lines::line).toList(), RunRow::id);
    }

    private void fail(Problem failure) {
        if (failure.kind() == ProblemKind.CANCELLED) {
            return;
        }
        reading = null;
        problem.set(messages.sentence(failure) + " " + messages.remedy(failure));
        if (runs.isEmpty()) {
            state.set(ListState.FAILED);
        }
    }

    void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
