package app.pathfinder.core.job;

import app.pathfinder.core.testing.ChildCore;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A program of its own that begins a run which never ends, says so, and is made to be killed. */
final class JobWorker {
    private JobWorker() {}

    /** Argument: the program's home folder. */
    public static void main(String... arguments) throws IOException {
        var core = ChildCore.open(Path.of(arguments[0]));
        JobBench.runner(core, TestJob.seldom(JobWorker::hang)).start(name -> true);
        LockSupport.park();
    }

    private static JobSummary hang(Progress progress) {
        System.out.println("RUNNING");
        System.out.flush();
        while (true) {
            LockSupport.park();
        }
    }
}
