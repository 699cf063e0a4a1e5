package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.embedded.ServerAccounts.Account;
import app.pathfinder.core.secret.FakeSecrets;
import app.pathfinder.core.secret.PlacedSecrets;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.DatabaseSettings;
import app.pathfinder.core.setting.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of accounts of earlier installations, and its way into a keychain. */
class ServerLoginsTest {
    private static final DatabaseSettings.PostgresServer SERVER =
            new DatabaseSettings.PostgresServer("db.example.org", 5432, "pathfinder", true);
    private static final String BOTH = """
            {"owner": {"name": "o", "password": "first"}, "application": {"name": "a", "password": "second"}}
            """;

    @TempDir
    private Path home;

    private AppFolders folders;
    private Path file;

    @BeforeEach
    void writeTheFile() throws IOException {
        folders = AppFolders.below(home);
        folders.create();
        file = folders.config().resolve("server-accounts.json");
        Files.writeString(file, BOTH);
    }

    @Test
    void moveToAKeychainThatKeepsThem() {
        var secrets = FakeSecrets.withKeychain(home.resolve("secrets"));
        assertBoth(secrets);
        assertThat(file).doesNotExist();
        assertBoth(secrets);
    }

    @Test
    void stayWhereTheKeychainDoesNotKeepThem() {
        var secrets = FakeSecrets.withForgetfulKeychain(home.resolve("secrets"));
        assertBoth(secrets);
        assertThat(file).hasContent(BOTH);
    }

    @Test
    void haveTheNamesThatAreUsualForTheEngine() throws IOException {
        Files.delete(file);
        var logins = new ServerLogins(FakeSecrets.withKeychain(home.resolve("secrets")), folders);
        var settings = folders.config().resolve(SettingsFile.NAME);
        Files.writeString(settings, "database: {kind: oracle, host: db.example.org, service: CAREERS, schema: hr}\n");
        setBoth(logins);
        assertThat(logins.readOracle())
                .isEqualTo(new OracleLogins(new Account("HR", "third"), new Account("PATHFINDER_APP", "fourth")));
    }

    private static void setBoth(ServerLogins logins) {
        logins.set(SecretName.SERVER_OWNER, null, "third".toCharArray());
        logins.set(SecretName.SERVER_APPLICATION, null, "fourth".toCharArray());
    }

    private void assertBoth(PlacedSecrets secrets) {
        var accounts = new ServerLogins(secrets, folders).read(SERVER);
        assertThat(accounts.owner()).isEqualTo(new Account("o", "first"));
        assertThat(accounts.application()).isEqualTo(new Account("a", "second"));
    }
}
