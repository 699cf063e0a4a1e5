package app.pathfinder.core.crash;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.audit.AuditWatch;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.testing.TestServer;
import app.pathfinder.core.text.Messages;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A program of its own that registers users and saves experiences, and prints a line for each only after it was told
 * that it is done. It is made to be killed, or to have its server killed under it; then it goes on with what is left.
 */
final class CrashWorker {
    private static final int OPERATIONS = 50;
    private static final int THREADS = 4;

    private final Injector core;
    private final String round;

    private CrashWorker(Injector core, String round) {
        this.core = core;
        this.round = round;
    }

    /** Arguments: the program's home folder, and a word that makes the names of this round its own. */
    public static void main(String... arguments) throws Exception {
        var worker = new CrashWorker(open(Path.of(arguments[0])), arguments[1]);
        worker.core.getInstance(AuditWatch.class).start();
        worker.run();
        worker.core.getInstance(AuditWatch.class).close();
        worker.core.getInstance(DatabaseStart.class).close();
    }

    /** The program on the database of this home. */
    static Injector open(Path home) {
        var folders = AppFolders.below(home);
        folders.create();
        var embedded = new EmbeddedFolders(TestServer.PROGRAMS, home.resolve("embedded"));
        var core = Guice.createInjector(
                Stage.PRODUCTION,
                Modules.override(new CoreModule(folders, embedded, List.of())).with(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(PasswordHashing.class).toInstance(new PasswordHashing(Duration.ZERO));
                    }
                }));
        core.getInstance(DatabaseStart.class).begin();
        return core;
    }

    private void run() throws InterruptedException {
        if (!core.getInstance(AccountService.class).isInitialised()) {
            core.getInstance(AccountProvisioning.class)
                    .createFirstAdministrator(
                            new Registration("admin", "", "admin@example.org"), TestDatabase.PASSWORD.toCharArray());
        }
        report("USER admin");
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, OPERATIONS).forEach(number -> threads.execute(() -> operate(number)));
            threads.shutdown();
            if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The operations did not end");
            }
        }
        report("END");
    }

    /** What fails was not acknowledged, so it counts for nothing: neither as there nor as lost. */
    private void operate(int number) {
        try {
            switch (number % 5) {
                case 0, 2 -> register("u_" + round + "_" + number);
                case 4 -> change();
                default -> save();
            }
            // The trail is sealed all the time, so that many a round is cut off in the middle of a seal.
            core.getInstance(AuditWatch.class).sealSoon();
        } catch (Problem e) {
            report("REFUSED " + e.kind());
        }
    }

    private void register(String username) {
        core.getInstance(AccountService.class)
                .register(
                        new Registration(username, "", username + "@example.org"), TestDatabase.PASSWORD.toCharArray());
        report("USER " + username);
    }

    private void save() {
        var outcome =
                core.getInstance(AccountService.class).logIn(Username.of("admin"), TestDatabase.PASSWORD.toCharArray());
        if (outcome instanceof LoginOutcome.LoggedIn loggedIn) {
            var database = core.getInstance(UserDatabases.class).of(loggedIn.context());
            var saved = new ExperienceService(database, core.getInstance(Messages.class)).create(Drafts.any());
            report("SAVED " + saved.id());
        }
    }

    /** Changes a record and deletes another, so that the trail has rows whose record is another or gone. */
    private void change() {
        var outcome =
                core.getInstance(AccountService.class).logIn(Username.of("admin"), TestDatabase.PASSWORD.toCharArray());
        if (outcome instanceof LoginOutcome.LoggedIn loggedIn) {
            var service = new ExperienceService(
                    core.getInstance(UserDatabases.class).of(loggedIn.context()), core.getInstance(Messages.class));
            var changed = service.create(Drafts.any());
            service.update(changed.id(), changed.version(), Drafts.any());
            report("CHANGED " + changed.id());
            var deleted = service.create(Drafts.any());
            service.delete(deleted.id(), deleted.version());
            report("DELETED " + deleted.id());
        }
    }

    private static synchronized void report(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
