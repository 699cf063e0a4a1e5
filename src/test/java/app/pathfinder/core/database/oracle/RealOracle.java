package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.ServerLogins;
import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.SettingsFile;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TestDatabase;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Oracle for the tests of one class and those within it, chosen by {@link OracleChoice}, with the program's core
 * configured for it as a person configures it. Where there is none, they are skipped, and why is printed. Each class
 * within has names of its own; in a database that somebody keeps, its accounts are deleted again.
 */
final class RealOracle implements ContractDatabase, BeforeAllCallback, AfterAllCallback {
    /** Our own -20001, -20003 and -20042; what one may not see, do or call; and what the policy does not let in. */
    private static final Set<Integer> REFUSALS = Set.of(20_001, 20_003, 20_042, 942, 1031, 6550, 28_115);

    private @Nullable OracleContainer container;
    private @Nullable OracleSite site;
    private @Nullable Injector core;
    private String names = "";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        if (isWithin(context)) {
            names = "t" + UUID.randomUUID().toString().substring(0, 7) + '_';
        } else {
            site = site(context);
            core = start(site);
            initialise();
        }
    }

    private static boolean isWithin(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() != null;
    }

    private OracleSite site(ExtensionContext context) throws IOException, InterruptedException {
        var choice = OracleChoice.of(System.getenv(), RealOracle::dockerObstacle);
        if (choice instanceof OracleChoice.None none) {
            var why = "no Oracle database to test on: " + none.reason();
            System.out.println(context.getRequiredTestClass().getSimpleName() + " is skipped: " + why);
            Assumptions.abort(why);
        }
        if (choice instanceof OracleChoice.Named named) {
            return named.site();
        }
        var started = new OracleContainer();
        container = started;
        return started.start();
    }

    private static Optional<String> dockerObstacle() {
        return Docker.obstacle().or(OracleContainer::obstacle);
    }

    private static Injector start(OracleSite site) throws IOException {
        var folders =
                AppFolders.below(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-home-"));
        folders.create();
        Files.writeString(folders.config().resolve(SettingsFile.NAME), site.settings());
        var core =
                Guice.createInjector(Stage.PRODUCTION, new CoreModule(folders, EmbeddedFolders.of(folders), List.of()));
        var logins = core.getInstance(ServerLogins.class);
        logins.set(SecretName.SERVER_OWNER, null, site.ownerPassword().toCharArray());
        logins.set(
                SecretName.SERVER_APPLICATION, null, site.applicationPassword().toCharArray());
        core.getInstance(DatabaseStart.class).begin();
        return core;
    }

    /** Of an empty installation; this account stays. */
    private void initialise() {
        if (!get(AccountService.class).isInitialised()) {
            get(AccountProvisioning.class)
                    .createFirstAdministrator(
                            new Registration("contract_admin", "", "contract_admin@example.org"),
                            TestDatabase.PASSWORD.toCharArray());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        if (!isWithin(context)) {
            close();
        } else if (container == null) {
            deleteAccounts();
        }
    }

    /** With the owner's rights, because a test may have changed a password, or ended in the middle. */
    private void deleteAccounts() throws SQLException {
        try (var connection = owner();
                var delete = connection.prepareCall("{call pf_admin.delete_account(?, null, ?)}")) {
            for (var user : usersOfThisClass(connection)) {
                delete.setBytes(1, user);
                delete.registerOutParameter(2, java.sql.Types.NUMERIC);
                delete.execute();
            }
        }
    }

    private List<byte[]> usersOfThisClass(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select user_id from pf_users where instr(username, ?) = 1")) {
            query.setString(1, names);
            var users = new ArrayList<byte[]>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    users.add(rows.getBytes(1));
                }
            }
            return users;
        }
    }

    /** Also what was only half begun. */
    private void close() {
        try {
            disconnect();
        } finally {
            if (container != null) {
                container.close();
            }
        }
    }

    /** Leaves the database without the program. */
    void disconnect() {
        if (core != null) {
            core.getInstance(DatabaseStart.class).close();
            core = null;
        }
    }

    /** The database, if it is one of the tests' own, with which they may do what they like. */
    Optional<OracleContainer> container() {
        return Optional.ofNullable(container);
    }

    @Override
    public <T> T get(Class<T> service) {
        return Objects.requireNonNull(core).getInstance(service);
    }

    @Override
    public Username named(String name) {
        return Username.of(names + name);
    }

    @Override
    public UserContext register(String name) {
        var username = named(name).value();
        get(AccountProvisioning.class)
                .createUser(
                        new Registration(username, "", username + "@example.org"),
                        TestDatabase.PASSWORD.toCharArray(),
                        Role.USER,
                        false,
                        null);
        return logIn(name);
    }

    @Override
    public UserContext logIn(String name) {
        var outcome = get(AccountService.class).logIn(named(name), TestDatabase.PASSWORD.toCharArray());
        assertThat(outcome).isInstanceOf(LoginOutcome.LoggedIn.class);
        return ((LoginOutcome.LoggedIn) outcome).context();
    }

    @Override
    public Connection application() throws SQLException {
        return Objects.requireNonNull(site).application();
    }

    @Override
    public Connection owner() throws SQLException {
        return Objects.requireNonNull(site).owner();
    }

    @Override
    public boolean isRefusal(SQLException failure) {
        return REFUSALS.contains(failure.getErrorCode());
    }
}
