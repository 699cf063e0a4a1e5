package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.common.UiTimers.UiTimer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The jobs: the list of them, the one that is looked at, and what is asked of it. JavaFX thread. */
public final class JobsViewModel {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final JobListModel list;
    private final JobHistoryModel history;
    private final ScheduleViewModel schedule;
    private final JobService jobs;
    private final UserContext administrator;
    private final BackgroundWork work;
    private final UiTimers timers;
    private final Notifications notifications;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<@Nullable JobRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper acting = new ReadOnlyBooleanWrapper();
    private final BooleanBinding cannotRun = Bindings.createBooleanBinding(this::cannotRun, selected, acting);
    private final BooleanBinding changeable = Bindings.createBooleanBinding(
            () -> selected.get() == null || selected.get().status().ours(), selected);
    private UiTimer beat = UiTimer.STOPPED;

    @Inject
    JobsViewModel(
            JobListModel list,
            JobHistoryModel history,
            ScheduleViewModel schedule,
            JobService jobs,
            UserContext administrator,
            BackgroundWork work,
            UiTimers timers,
            Notifications notifications,
            ErrorPresenter errors,
            Messages messages) {
        this.list = list;
        this.history = history;
        this.schedule = schedule;
        this.jobs = jobs;
        this.administrator = administrator;
        this.work = work;
        this.timers = timers;
        this.notifications = notifications;
        this.errors = errors;
        this.messages = messages;
        list.afterEachLook(this::follow);
    }

    JobListModel list() {
        return list;
    }

    JobHistoryModel history() {
        return history;
    }

    ScheduleViewModel schedule() {
        return schedule;
    }

    /** The job that is looked at, as it stands; null while none is. */
    ReadOnlyObjectProperty<@Nullable JobRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether something was asked that is not done yet. */
    ReadOnlyBooleanProperty actingProperty() {
        return acting.getReadOnlyProperty();
    }

    /** Whether it runs, or is asked to already. */
    BooleanBinding cannotRunProperty() {
        return cannotRun;
    }

    /** Whether the selected job can be asked for and changed here; the database's own cannot. */
    BooleanBinding changeableProperty() {
        return changeable;
    }

    private boolean cannotRun() {
        var row = selected.get();
        return row == null
                || acting.get()
                || row.isAskedFor()
                || row.status().isRunning()
                || !row.status().ours();
    }

    /** Looks again and again from now on, also for what other programs do. */
    void shown() {
        hidden();
        list.reload();
        beat = timers.every(BEAT, list::refresh);
    }

    /** Nobody looks any more. */
    void hidden() {
        beat.stop();
        beat = UiTimer.STOPPED;
    }

    void refresh() {
        list.reload();
        history.reload();
    }

    private void follow() {
        var row = selected.get();
        if (row != null) {
            list.find(row.job()).ifPresent(now -> {
                selected.set(now);
                history.refresh(now.status().last());
            });
        }
    }

    void select(JobRow row) {
        var before = selected.get();
        if (before == null || !before.job().equals(row.job())) {
            schedule.close();
            selected.set(row);
            history.show(row.job());
        }
    }

    /** Closes what was opened last: the form, or else the side. */
    void closeInnermost() {
        if (schedule.openProperty().get()) {
            schedule.close();
        } else {
            closeSide();
        }
    }

    void closeSide() {
        schedule.close();
        selected.set(null);
        history.show(null);
    }

    /** Asks for a run of the selected job; without effect while it runs or was asked for. */
    void runNow() {
        var row = selected.get();
        if (row == null || cannotRun.get()) {
            return;
        }
        change("run", () -> jobs.runNow(row.job(), administrator.userId()), () -> {}, problem -> {
            if (problem.kind() == ProblemKind.JOB_RUNNING) {
                notifications.info(messages.text("admin-jobs.running-already", row.name()));
                list.reload();
            } else {
                errors.present(problem);
            }
        });
    }

    /** Lets the selected job run by its schedule or not, whichever it does not do now; can be undone. */
    void toggle() {
        var row = selected.get();
        if (row != null && !acting.get()) {
            var enabled = !row.status().enabled();
            enable(
                    row,
                    enabled,
                    () -> notifications.undoable(
                            messages.text(enabled ? "admin-jobs.is-on" : "admin-jobs.is-off", row.name()),
                            () -> enable(row, !enabled, () -> {})));
        }
    }

    private void enable(JobRow row, boolean enabled, Runnable done) {
        change(
                enabled ? "on" : "off",
                () -> jobs.setEnabled(row.job(), enabled, administrator.userId()),
                done,
                errors::present);
    }

    void editSchedule() {
        var row = selected.get();
        if (row != null) {
            schedule.open(row.status());
        }
    }

    /** Makes what was typed the schedule, if it is one; can be undone. */
    void saveSchedule() {
        var typed = schedule.textProperty().get();
        setSchedule(() -> JobSchedule.parse(typed));
    }

    /** Goes back to the schedule that the job comes with; can be undone. */
    void useUsualSchedule() {
        setSchedule(() -> null);
    }

    private void setSchedule(Wanted wanted) {
        var job = schedule.jobProperty().get();
        var row = selected.get();
        if (job == null || row == null || acting.get()) {
            return;
        }
        Wanted before = () -> job.usual() ? null : JobSchedule.parse(job.schedule());
        schedule(
                row,
                wanted,
                () -> {
                    schedule.close();
                    notifications.undoable(
                            messages.text("admin-jobs.scheduled", row.name(), nowScheduled(row)),
                            () -> schedule(row, before, () -> {}, errors::present));
                },
                schedule::refuse);
    }

    private void schedule(JobRow row, Wanted wanted, Runnable done, Consumer<Problem> refused) {
        change(
                "schedule-set",
                () -> jobs.setSchedule(row.job(), wanted.schedule(), administrator.userId()),
                done,
                refused);
    }

    private String nowScheduled(JobRow row) {
        return list.find(row.job()).orElse(row).schedule().line();
    }

    /** Which schedule is wanted; null for the usual one. Asked in the background. */
    private interface Wanted {
        @Nullable
        JobSchedule schedule();
    }

    /** Does it in the background, and shows at once how the jobs stand then. */
    private void change(String what, Runnable action, Runnable done, Consumer<Problem> refused) {
        acting.set(true);
        work.start(messages.text("admin-jobs.work." + what), progress -> {
                    action.run();
                    return jobs.list();
                })
                .onSuccess(statuses -> {
                    acting.set(false);
                    list.show(statuses);
                    done.run();
                })
                .onProblem(problem -> {
                    acting.set(false);
                    refused.accept(problem);
                });
    }

    void dispose() {
        hidden();
        list.cancel();
        history.cancel();
        schedule.close();
    }
}
