package app.pathfinder.core.database.oracle;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.ServerLogins;
import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.SettingsFile;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The Oracle database that {@code PATHFINDER_TEST_ORACLE_URL} names, as in {@code tcp://localhost:1521/FREEPDB1}, in which the
 * install script has run; {@code PATHFINDER_TEST_ORACLE_OWNER} and {@code PATHFINDER_TEST_ORACLE_APPLICATION} are the passwords
 * of PATHFINDER and PATHFINDER_APP. The program's core is configured for it as a person configures it.
 */
final class RealOracle implements AutoCloseable {
    private static final String URL = "PATHFINDER_TEST_ORACLE_URL";
    private static final String OWNER = "PATHFINDER_TEST_ORACLE_OWNER";
    private static final String APPLICATION = "PATHFINDER_TEST_ORACLE_APPLICATION";

    private final URI address;
    private final String applicationPassword;
    private final Injector core;

    private RealOracle(URI address, String applicationPassword, Injector core) {
        this.address = address;
        this.applicationPassword = applicationPassword;
        this.core = core;
    }

    /** Why there is none, if there is none. */
    static Optional<String> obstacle() {
        return List.of(URL, OWNER, APPLICATION).stream()
                .filter(name -> System.getenv(name) == null)
                .findFirst()
                .map(name -> "no Oracle database to test on: " + name + " is not set");
    }

    static RealOracle open(Path home) throws IOException {
        var address = URI.create(System.getenv(URL));
        var folders = AppFolders.below(home);
        folders.create();
        Files.writeString(folders.config().resolve(SettingsFile.NAME), settings(address));
        var core =
                Guice.createInjector(Stage.PRODUCTION, new CoreModule(folders, EmbeddedFolders.of(folders), List.of()));
        var logins = core.getInstance(ServerLogins.class);
        logins.set(SecretName.SERVER_OWNER, null, System.getenv(OWNER).toCharArray());
        logins.set(
                SecretName.SERVER_APPLICATION, null, System.getenv(APPLICATION).toCharArray());
        core.getInstance(DatabaseStart.class).begin();
        return new RealOracle(address, System.getenv(APPLICATION), core);
    }

    private static String settings(URI address) {
        return """
                database:
                  kind: oracle
                  host: %s
                  port: %d
                  service: %s
                  tls: %s
                """.formatted(
                        address.getHost(),
                        address.getPort(),
                        address.getPath().substring(1),
                        "tcps".equals(address.getScheme()));
    }

    <T> T get(Class<T> service) {
        return core.getInstance(service);
    }

    /** A plain connection of the application account, as any other client could make one. */
    Connection application() throws SQLException {
        return DriverManager.getConnection("jdbc:oracle:thin:@" + address, "PATHFINDER_APP", applicationPassword);
    }

    @Override
    public void close() {
        get(DatabaseStart.class).close();
    }
}
