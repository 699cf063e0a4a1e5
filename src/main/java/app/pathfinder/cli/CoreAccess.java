package app.pathfinder.cli;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.text.Messages;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The core's services, wired when a command first asks for one, so that help and version need no database. */
final class CoreAccess implements AutoCloseable {
    private final AppFolders folders;
    private final Terminal terminal;
    private final Messages messages;
    private final boolean isOwner;
    private final Deque<Runnable> endings = new ConcurrentLinkedDeque<>();
    private @Nullable Injector injector;
    private boolean begun;
    private volatile boolean isService;

    CoreAccess(AppFolders folders, Terminal terminal, Messages messages) {
        this.folders = folders;
        this.terminal = terminal;
        this.messages = messages;
        this.isOwner = true;
    }

    /** Commands on a core that runs already, and goes on running after them. */
    CoreAccess(AppFolders folders, Terminal terminal, Messages messages, Injector running) {
        this.folders = folders;
        this.terminal = terminal;
        this.messages = messages;
        this.isOwner = false;
        this.injector = running;
    }

    AppFolders folders() {
        return folders;
    }

    /** A service; the first one starts the database behind. */
    <T> T get(Class<T> service) {
        if (isOwner && !begun) {
            begun = true;
            begin();
        }
        return injector().getInstance(service);
    }

    /** A service that needs no database, which is not started. */
    <T> T withoutDatabase(Class<T> service) {
        return injector().getInstance(service);
    }

    private void begin() {
        folders.create();
        if (terminal.isInteractive()) {
            terminal.note(messages.text("cli.opening"));
        }
        var start = injector().getInstance(DatabaseStart.class);
        // For a command that is interrupted: the embedded server must not run on for nobody.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAtShutdown(start)));
        start.begin();
    }

    private void endAtShutdown(DatabaseStart start) {
        end(start);
        if (isService) {
            // The machine's own exit code would say that it was killed.
            Runtime.getRuntime().halt(ExitCode.DONE);
        }
    }

    private void end(DatabaseStart start) {
        for (var ending = endings.pollLast(); ending != null; ending = endings.pollLast()) {
            ending.run();
        }
        start.close();
    }

    /** Has something ended before the database is closed, also when the program is interrupted; the last one first. */
    void endFirst(Runnable ending) {
        endings.add(ending);
    }

    /** Waits until somebody ends the program, which is then told as done. */
    void serve() {
        isService = true;
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        }
    }

    private Injector injector() {
        if (injector == null) {
            injector = Guice.createInjector(Stage.PRODUCTION, new CoreModule(folders));
        }
        return injector;
    }

    @Override
    public void close() {
        if (isOwner && begun) {
            end(injector().getInstance(DatabaseStart.class));
        }
    }
}
