package app.pathfinder.core.job;

import app.pathfinder.core.work.Progress;
import java.time.Duration;
import java.util.function.Function;

/** A job that does what a test says. */
record TestJob(String name, JobSchedule defaultSchedule, Function<Progress, JobSummary> work) implements Job {
    /** A name for tests that need one only. */
    static final String NAME = "test";

    /** One that is due again at once. */
    static TestJob often(Function<Progress, JobSummary> work) {
        return new TestJob(NAME, JobSchedule.every(Duration.ofMillis(100)), work);
    }

    /** One that is due at no time that a test would live to see. */
    static TestJob seldom(Function<Progress, JobSummary> work) {
        return new TestJob(NAME, JobSchedule.every(Duration.ofDays(300)), work);
    }

    @Override
    public JobSummary run(Progress progress) {
        return work.apply(progress);
    }
}
