package app.pathfinder.desktop;

import app.pathfinder.core.audit.AuditWatch;
import app.pathfinder.core.audit.SealJob;
import app.pathfinder.core.job.JobRunner;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.shell.MainWindow;
import app.pathfinder.desktop.shell.ProgramEnd;
import com.google.common.base.Throwables;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The life of the desktop program: wire, show the window, and leave everything tidy at the end. */
public final class PathfinderApplication extends Application {
    private final AtomicReference<@Nullable WiredProgram> program = new AtomicReference<>();

    @Override
    public void start(Stage stage) {
        try {
            var wired = WiredProgram.of(getParameters().getRaw());
            program.set(wired);
            // a system that shuts down ends the program without asking JavaFX
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            wired.get(UncaughtFailures.class).present();
            wired.get(AuditWatch.class).start();
            // The watch seals more often than a job would.
            wired.get(JobRunner.class).startWhenReady(job -> !job.equals(SealJob.NAME));
            wired.get(MainWindow.class).open(stage);
        } catch (RuntimeException failure) {
            StartFailure.show(stage, problem(failure), Messages.english());
        }
    }

    /** The wiring wraps what went wrong. */
    private static Problem problem(RuntimeException failure) {
        return Throwables.getCausalChain(failure).stream()
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .findFirst()
                .orElseGet(() -> Problem.of(failure));
    }

    @Override
    public void stop() {
        var ending = program.getAndSet(null);
        if (ending != null) {
            ending.get(ProgramEnd.class).run();
            ending.close();
        }
    }
}
