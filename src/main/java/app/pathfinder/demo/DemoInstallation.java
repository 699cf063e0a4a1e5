package app.pathfinder.demo;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.setting.AppFolders;
import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A throw-away installation: settings, database and logs below one temporary folder, and the server programs of the
 * person's own installation, so that only the very first start unpacks them.
 *
 * <pre>
 * try (var demo = DemoInstallation.create()) {
 *     var injector = Guice.createInjector(Stage.PRODUCTION, demo.core());
 *     try (var start = injector.getInstance(DatabaseStart.class)) {
 *         start.begin();
 *         injector.getInstance(DemoData.class).fill(progress);
 *         …
 *     }
 * }
 * </pre>
 *
 * Thread-safe.
 */
public final class DemoInstallation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoInstallation.class);

    /** Nobody will miss the data, so nothing waits for the disk. */
    private static final List<String> WITHOUT_FLUSHING =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private final DemoHome home;
    private final Path programs;

    private DemoInstallation(DemoHome home, Path programs) {
        this.home = home;
        this.programs = programs;
    }

    /**
     * Makes the folder, and removes in the background what killed demonstrations left behind.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} if the folder cannot be made
     */
    public static DemoInstallation create() {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var programs = EmbeddedFolders.of(AppFolders.ofPlatform()).programs();
        var made = create(temporary, programs);
        Thread.ofVirtual().name("demo-leftovers").start(() -> new DemoLeftovers(temporary, programs).remove(made.home));
        return made;
    }

    static DemoInstallation create(Path temporary, Path programs) {
        try {
            var home = DemoHome.make(temporary);
            home.folders().create();
            return new DemoInstallation(home, programs);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.temporary"));
        }
    }

    /** The folders of this demonstration. */
    public AppFolders folders() {
        return home.folders();
    }

    /** The core on these folders, and {@link DemoData} to fill it with. */
    public Module core() {
        var core = new CoreModule(folders(), home.embedded(programs), WITHOUT_FLUSHING);
        return Modules.combine(Modules.override(core).with(new QuickPasswords()), new DemoModule());
    }

    /** The passwords are known to everybody, so nothing is gained by making them costly. */
    private static final class QuickPasswords extends AbstractModule {
        @Override
        protected void configure() {
            bind(PasswordHashing.class).toInstance(new PasswordHashing(Duration.ZERO));
        }
    }

    /**
     * Deletes everything. To be called when the database is closed; if the command line still uses it, a later
     * demonstration removes it.
     */
    @Override
    public void close() {
        try {
            if (!home.deleteUnlessServed()) {
                LOG.info("The demonstration's database is still in use");
            }
        } catch (IOException e) {
            LOG.warn("The demonstration could not be removed; a later one will", e);
        }
    }
}
