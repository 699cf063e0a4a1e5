package app.pathfinder.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.database.DatabaseOpener;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.DatabaseStartProbe;
import app.pathfinder.core.database.PostgresOpener;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.text.Language;
import app.pathfinder.core.text.Messages;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test a database of its own on the {@link TestServer}, with the program's core wired to it, and fails the
 * test that leaves a connection lent out:
 *
 * <pre>
 * &#64;RegisterExtension
 * final TestDatabase database = new TestDatabase();
 * </pre>
 *
 * A static field gives one database to all tests of a class. The first administrator, {@code admin}, is there unless
 * {@link EmptyDatabase} asks for nobody. All accounts made here have {@link #PASSWORD}.
 */
public final class TestDatabase
        implements ContractDatabase, BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** The password of every account that {@link #register} makes, and of the administrator. */
    public static final String PASSWORD = "quiet lantern orbits a mango";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** All migrations have run; nobody has an account. */
    private static final String EMPTY = "pathfinder_empty";

    /** The same with the first administrator, who has not logged in yet. */
    private static final String WITH_ADMINISTRATOR = "pathfinder_with_administrator";

    /** Insufficient privilege, a session that has ended, and a connection that still carries one. */
    private static final Set<String> REFUSALS = Set.of("42501", "PF001", "PF003");

    private static boolean templatesAreMade;

    private Language language = Language.ENGLISH;
    private boolean isShared;
    private @Nullable String name;
    private @Nullable Injector injector;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        isShared = true;
        open(template(context));
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (!isShared) {
            open(template(context));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (!isShared) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        close();
    }

    private static String template(ExtensionContext context) {
        var isEmpty = AnnotationSupport.isAnnotated(context.getElement(), EmptyDatabase.class)
                || AnnotationSupport.isAnnotated(context.getTestClass(), EmptyDatabase.class);
        return isEmpty ? EMPTY : WITH_ADMINISTRATOR;
    }

    /** The language of the texts of the databases that are opened hereafter. */
    public TestDatabase speaking(Language spoken) {
        language = spoken;
        return this;
    }

    /** Opens a database for tests that cannot use the extension. */
    public TestDatabase open() throws SQLException, IOException {
        return open(WITH_ADMINISTRATOR);
    }

    /** Opens a database in which nobody has an account. */
    public TestDatabase openEmpty() throws SQLException, IOException {
        return open(EMPTY);
    }

    private TestDatabase open(String template) throws SQLException, IOException {
        makeTemplates();
        name = "test_" + NUMBER.incrementAndGet();
        create(name, template);
        injector = start(name, language);
        return this;
    }

    /** Opens a copy of a database that was filled for several tests and {@link #rest left}. */
    public TestDatabase openCopyOf(TestDatabase filled) throws SQLException, IOException {
        return open(filled.name());
    }

    /** Closes and drops it, after checking that no connection is lent out. */
    public void close() throws SQLException {
        try {
            rest();
        } finally {
            drop();
        }
    }

    /** Closes it, after checking that no connection is lent out, and leaves it to be copied. */
    public void rest() {
        var start = get(DatabaseStart.class);
        var active = DatabaseStartProbe.activeConnections(start);
        start.close();
        assertThat(active).as("connections still lent out").isZero();
    }

    /** Drops one that is at rest. */
    public void drop() throws SQLException {
        try (var connection = TestServer.instance().superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        }
    }

    /** The database's name on the server. */
    public String name() {
        return Objects.requireNonNull(name);
    }

    @Override
    public <T> T get(Class<T> service) {
        return Objects.requireNonNull(injector).getInstance(service);
    }

    /** The core's injector, to make children of. */
    public Injector injector() {
        return Objects.requireNonNull(injector);
    }

    /** Logs the first administrator in. */
    public UserContext administrator() {
        return logIn("admin");
    }

    @Override
    public UserContext register(String username) {
        var email = "u" + NUMBER.incrementAndGet() + "@example.org";
        get(AccountProvisioning.class)
                .createUser(new Registration(username, "", email), PASSWORD.toCharArray(), Role.USER, false, null);
        return logIn(username);
    }

    @Override
    public UserContext logIn(String username) {
        return logIn(username, PASSWORD.toCharArray());
    }

    /** Logs an account in that has a password of its own. */
    public UserContext logIn(String username, char[] password) {
        var outcome = get(AccountService.class).logIn(Username.of(username), password);
        assertThat(outcome).isInstanceOf(LoginOutcome.LoggedIn.class);
        return ((LoginOutcome.LoggedIn) outcome).context();
    }

    @Override
    public Connection application() throws SQLException {
        return TestServer.instance().application(name());
    }

    @Override
    public Connection owner() throws SQLException {
        return TestServer.instance().owner(name());
    }

    @Override
    public boolean isRefusal(SQLException failure) {
        return REFUSALS.contains(failure.getSQLState());
    }

    /** A plain connection of the superuser, whom no policy binds. */
    public Connection superuser() throws SQLException {
        return TestServer.instance().superuser(name());
    }

    /** A copy of a database that is ready saves each test most of a second. */
    private static synchronized void makeTemplates() throws SQLException, IOException {
        if (templatesAreMade) {
            return;
        }
        create(EMPTY, "template0");
        inTemplate(
                EMPTY,
                made -> assertThat(made.getInstance(AccountService.class).isInitialised())
                        .isFalse());
        create(WITH_ADMINISTRATOR, EMPTY);
        inTemplate(
                WITH_ADMINISTRATOR,
                made -> made.getInstance(AccountProvisioning.class)
                        .createFirstAdministrator(
                                new Registration("admin", "Ada Admin", "admin@example.org"), PASSWORD.toCharArray()));
        backdateOperations();
        templatesAreMade = true;
    }

    private static void inTemplate(String template, Consumer<Injector> making) throws IOException {
        var core = start(template, Language.ENGLISH);
        making.accept(core);
        core.getInstance(DatabaseStart.class).close();
    }

    /** Limits on operations count those of the last minute; when the template was made must not matter. */
    private static void backdateOperations() throws SQLException {
        Sql.run(
                TestServer.instance().superuser(WITH_ADMINISTRATOR),
                "update pf_runs set started_at = started_at - interval '1 hour', ended_at = ended_at - interval '1 hour'");
    }

    /** Copies files, which is quicker than through the log where nothing is flushed. */
    private static void create(String database, String template) throws SQLException {
        try (var connection = TestServer.instance().superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database + " template " + template
                    + " strategy file_copy owner pathfinder_owner");
        }
    }

    private static Injector start(String database, Language language) throws IOException {
        var folders =
                AppFolders.below(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-home-"));
        folders.create();
        var opened = Guice.createInjector(
                Stage.PRODUCTION, Modules.override(new CoreModule(folders)).with(opener(database, language)));
        opened.getInstance(DatabaseStart.class).begin();
        return opened;
    }

    private static Module opener(String database, Language language) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(Messages.class).toInstance(Messages.of(language));
                bind(PasswordHashing.class).toInstance(new PasswordHashing(Duration.ZERO));
                bind(DatabaseOpener.class)
                        .toInstance(PostgresOpener.server(
                                TestServer.instance().accounts(database), false, CoreModule.shippedSchema()));
            }
        };
    }
}
