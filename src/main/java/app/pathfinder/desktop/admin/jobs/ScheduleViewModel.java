package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobStatus;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Debounce;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.UiTimers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The schedule of a job as it is typed, with what it would mean. JavaFX thread. */
public final class ScheduleViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(250);

    private final BackgroundWork work;
    private final ScheduleWords words;
    private final TimeText times;
    private final InstantSource clock;
    private final Messages messages;
    private final Debounce typing;

    private final ReadOnlyObjectWrapper<@Nullable JobStatus> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private @Nullable RunningWork<Meaning> reading;

    private record Meaning(String schedule, Instant next) {}

    @Inject
    ScheduleViewModel(
            BackgroundWork work,
            ScheduleWords words,
            TimeText times,
            InstantSource clock,
            UiTimers timers,
            Messages messages) {
        this.work = work;
        this.words = words;
        this.times = times;
        this.clock = clock;
        this.messages = messages;
        this.typing = new Debounce(timers, TYPING_PAUSE);
        open.bind(job.isNotNull());
        text.subscribe((before, now) -> typing.run(this::read));
    }

    /** The job whose schedule is edited, as it stood when that began; null while none is. */
    ReadOnlyObjectProperty<@Nullable JobStatus> jobProperty() {
        return job.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    StringProperty textProperty() {
        return text;
    }

    /** Why what was typed is no schedule; empty if it is one, or is not read yet. */
    ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** What the schedule would mean, in words; empty until it is read. */
    ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    void open(JobStatus wanted) {
        close();
        text.set(ScheduleWords.typed(wanted.schedule()));
        job.set(wanted);
        typing.run(this::read);
    }

    void close() {
        cancel();
        job.set(null);
        text.set("");
        typing.cancel();
        fault.set("");
        meaning.set("");
    }

    /** Reads what was typed, in the background: lines of cron take their time. */
    private void read() {
        cancel();
        if (!open.get()) {
            return;
        }
        var typed = text.get();
        var started = work.start(messages.text("admin-jobs.work.schedule"), progress -> meaning(typed));
        reading = started;
        started.onSuccess(this::show).onProblem(this::refuse);
    }

    private Meaning meaning(String typed) {
        var schedule = JobSchedule.parse(typed);
        return new Meaning(schedule.text(), schedule.next(clock.instant()));
    }

    private void show(Meaning read) {
        fault.set("");
        meaning.set(messages.text(
                "admin-jobs.schedule.meaning",
                words.of(read.schedule()).line(),
                times.until(read.next()),
                times.exact(read.next())));
    }

    /** Says why what was typed cannot be used. */
    void refuse(Problem problem) {
        if (problem.kind() != ProblemKind.CANCELLED) {
            meaning.set("");
            fault.set(messages.sentence(problem) + " " + messages.remedy(problem));
        }
    }

    private void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
