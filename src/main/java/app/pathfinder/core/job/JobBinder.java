package app.pathfinder.core.job;

import com.google.inject.Binder;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

/** Makes jobs known to the wiring, a line each. */
public final class JobBinder {
    private JobBinder() {}

    /** Adds a job to those that programs run. */
    public static void add(Binder binder, Class<? extends Job> job) {
        binder.bind(job).in(Singleton.class);
        Multibinder.newSetBinder(binder, Job.class).addBinding().to(job);
    }
}
