package app.pathfinder.core.testing;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.DatabaseOpener;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.PostgresOpener;
import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.setting.AppFolders;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import java.io.IOException;
import java.nio.file.Path;

/** The core in a {@link ChildProgram} on a database of the {@link TestServer} of the test that started it. */
public final class ChildCore {
    private ChildCore() {}

    /** Starts a program and tells it the server's accounts, as JSON on standard input. */
    public static Process start(TestDatabase database, ProcessBuilder program) throws IOException {
        var child = program.start();
        try (var input = child.getOutputStream()) {
            input.write(
                    new ObjectMapper().writeValueAsBytes(TestServer.instance().accounts(database.name())));
        }
        return child;
    }

    /** Opens the core in the program that was started so. */
    public static Injector open(Path home) throws IOException {
        var folders = AppFolders.below(home);
        folders.create();
        var accounts = new ObjectMapper().readValue(System.in, ServerAccounts.class);
        var core = Guice.createInjector(
                Stage.PRODUCTION, Modules.override(new CoreModule(folders)).with(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(DatabaseOpener.class)
                                .toInstance(PostgresOpener.server(accounts, false, CoreModule.shippedSchema()));
                    }
                }));
        core.getInstance(DatabaseStart.class).begin();
        return core;
    }
}
