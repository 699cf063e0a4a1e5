package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobService;
import app.pathfinder.core.job.JobStatus;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.admin.ListUpdate;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** All jobs and how they stand, read again and again. JavaFX thread. */
public final class JobListModel {
    private final JobService jobs;
    private final JobLines lines;
    private final BackgroundWork work;
    private final Messages messages;

    private final ObservableList<JobRow> shown = FXCollections.observableArrayList();

    /** One for all who listen: it hears of changes only as long as somebody holds it. */
    private final ObservableList<JobRow> seen = FXCollections.unmodifiableObservableList(shown);

    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unserved = new ReadOnlyBooleanWrapper();
    private @Nullable RunningWork<List<JobStatus>> reading;
    private Runnable afterLook = () -> {};

    @Inject
    JobListModel(JobService jobs, JobLines lines, BackgroundWork work, Messages messages) {
        this.jobs = jobs;
        this.lines = lines;
        this.work = work;
        this.messages = messages;
    }

    ObservableList<JobRow> rows() {
        return seen;
    }

    Optional<JobRow> find(String job) {
        return shown.stream().filter(row -> row.job().equals(job)).findFirst();
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why what is shown may be out of date; empty if it was read a moment ago. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether jobs wait for a program, and none runs any. */
    ReadOnlyBooleanProperty unservedProperty() {
        return unserved.getReadOnlyProperty();
    }

    /** Calls back whenever they have been read, also where nothing has changed. */
    void afterEachLook(Runnable action) {
        afterLook = action;
    }

    /** Reads them now. */
    void reload() {
        cancel();
        if (state.get() != ListState.FILLED) {
            state.set(ListState.LOADING);
        }
        read();
    }

    /** Looks again, unless a reading is under way. */
    void refresh() {
        if (reading == null) {
            read();
        }
    }

    private void read() {
        var started = work.start(messages.text("admin-jobs.work.list"), progress -> jobs.list());
        reading = started;
        started.onSuccess(statuses -> {
                    reading = null;
                    show(statuses);
                })
                .onProblem(this::fail);
    }

    /** Shows what was read a moment ago, which is newer than what is still being read. */
    void show(List<JobStatus> statuses) {
        cancel();
        problem.set("");
        ListUpdate.replace(
                shown,
                statuses.stream()
                        .map(lines::line)
                        .sorted(Comparator.comparing(JobRow::name))
                        .toList(),
                JobRow::job);
        unserved.set(shown.stream().anyMatch(row -> row.next().isLate())
                && shown.stream().noneMatch(row -> row.status().isRunning()));
        state.set(shown.isEmpty() ? ListState.NONE_FOUND : ListState.FILLED);
        afterLook.run();
    }

    /** Told once and in place, because the next try comes by itself. */
    private void fail(Problem failure) {
        if (failure.kind() == ProblemKind.CANCELLED) {
            return;
        }
        reading = null;
        problem.set(messages.sentence(failure) + " " + messages.remedy(failure));
        if (shown.isEmpty()) {
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
