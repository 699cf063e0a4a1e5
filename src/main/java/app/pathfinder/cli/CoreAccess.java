package app.pathfinder.cli;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.text.Messages;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import org.jspecify.annotations.Nullable;

/** The core's services, wired when a command first asks for one, so that help and version need no database. */
final class CoreAccess implements AutoCloseable {
    private final AppFolders folders;
    private final Terminal terminal;
    private final Messages messages;
    private final boolean isOwner;
    private @Nullable Injector injector;
    private boolean begun;

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
        Runtime.getRuntime().addShutdownHook(new Thread(start::close));
        start.begin();
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
            injector().getInstance(DatabaseStart.class).close();
        }
    }
}
