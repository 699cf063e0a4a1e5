package app.pathfinder.core.job;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.DatabaseOpener;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.PostgresOpener;
import app.pathfinder.core.database.PostgresTemplates;
import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.isolation.UserTableSchema;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.work.Progress;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A program of its own that begins a run which never ends, says so, and is made to be killed. */
final class JobWorker {
    private JobWorker() {}

    /** Argument: the program's home folder. The server's accounts come as JSON on standard input. */
    public static void main(String... arguments) throws Exception {
        var folders = AppFolders.below(Path.of(arguments[0]));
        folders.create();
        var accounts = new ObjectMapper().readValue(System.in, ServerAccounts.class);
        var templates = PostgresTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables);
        var core = Guice.createInjector(
                Stage.PRODUCTION, Modules.override(new CoreModule(folders)).with(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(DatabaseOpener.class).toInstance(PostgresOpener.server(accounts, false, templates));
                    }
                }));
        core.getInstance(DatabaseStart.class).begin();
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
