package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.database.embedded.EmbeddedServer;
import app.pathfinder.core.secret.PlacedSecrets;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.DatabaseSettings;
import app.pathfinder.core.setting.SettingsFile;
import java.util.List;
import java.util.function.Supplier;

/** Chooses how to open the database that the settings name. */
public final class DatabaseOpeners {
    private DatabaseOpeners() {}

    /**
     * The opener for what the settings file says, which is read anew at each try so that a corrected file is seen.
     *
     * @param embedded where an embedded server lives
     * @param secrets keeps the passwords
     * @param oracleFingerprint of what this program's scripts bring to Oracle
     * @param serverOptions settings of an embedded server as {@code name=value}; empty but for tests
     */
    public static DatabaseOpener configured(
            AppFolders folders,
            EmbeddedFolders embedded,
            PlacedSecrets secrets,
            List<String> serverOptions,
            ShippedSchema shipped,
            Supplier<String> oracleFingerprint) {
        var logins = new ServerLogins(secrets, folders);
        return onStep -> {
            var opener = switch (SettingsFile.read(folders.config()).database()) {
                case DatabaseSettings.Embedded none ->
                    PostgresOpener.embedded(() -> new EmbeddedServer(embedded, serverOptions, secrets), shipped);
                case DatabaseSettings.PostgresServer server ->
                    PostgresOpener.server(logins.read(server), server.tls(), shipped);
                case DatabaseSettings.OracleServer server ->
                    new OracleOpener(server, logins.readOracle(), oracleFingerprint);
            };
            return opener.open(onStep);
        };
    }
}
