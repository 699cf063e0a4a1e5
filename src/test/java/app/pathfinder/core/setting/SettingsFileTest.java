package app.pathfinder.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.DatabaseSettings.OracleServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void embeddedHoldsWithoutAFileAndWithAnEmptyOne() throws IOException {
        assertThat(SettingsFile.read(folder)).isEqualTo(Settings.defaults());
        write("database:\n  kind: embedded\n");
        assertThat(SettingsFile.read(folder)).isEqualTo(Settings.defaults());
    }

    @Test
    void readsAServer() throws IOException {
        write("database:\n  kind: postgresql\n  host: db.example.org\n  port: 5433\n  name: careers\n  tls: false\n");
        assertThat(SettingsFile.read(folder).database())
                .isEqualTo(new DatabaseSettings.PostgresServer("db.example.org", 5433, "careers", false));
        write("database:\n  kind: postgresql\n  host: db.example.org\n");
        assertThat(SettingsFile.read(folder).database())
                .isEqualTo(new DatabaseSettings.PostgresServer("db.example.org", 5432, "pathfinder", true));
    }

    @Test
    void readsWhereSecretsAreKept() throws IOException {
        assertThat(SettingsFile.read(folder).secrets()).isEqualTo(SecretsSetting.AUTO);
        write("secrets: files\n");
        assertThat(SettingsFile.read(folder).secrets()).isEqualTo(SecretsSetting.FILES);
        write("secrets: keychain\n");
        assertThat(SettingsFile.read(folder).secrets()).isEqualTo(SecretsSetting.KEYCHAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "database: [",
                "secrets: nowhere\n",
                "databse:\n  kind: embedded\n",
                "database:\n  kind: oracel\n",
                "database:\n  kind: postgresql\n",
                "database:\n  kind: postgresql\n  host: h\n  port: 70000\n",
                "database:\n  kind: postgresql\n  host: h\n  port: many\n"
            })
    void refusesWhatItDoesNotUnderstand(String content) throws IOException {
        write(content);
        assertThatThrownBy(() -> SettingsFile.read(folder))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.SETTINGS_INVALID));
    }

    @Test
    void readsAnOracleDatabase() throws IOException {
        write("database:\n  kind: oracle\n  host: db.example.org\n  service: FREEPDB1\n");
        assertThat(SettingsFile.read(folder).database())
                .isEqualTo(new OracleServer(
                        new OracleAddress.Service("db.example.org", 2484, "FREEPDB1", true),
                        null,
                        new OracleName("PATHFINDER")));
        write(
                "database: {kind: oracle, host: '::1', port: 1600, service: careers.example, tls: false, schema: hr_1}\n");
        assertThat(SettingsFile.read(folder).database())
                .isEqualTo(new OracleServer(
                        new OracleAddress.Service("::1", 1600, "careers.example", false),
                        null,
                        new OracleName("HR_1")));
        write("database:\n  kind: oracle\n  host: db.example.org\n  service: FREEPDB1\n  tls: false\n");
        assertThat(SettingsFile.read(folder).database())
                .extracting(database -> ((OracleServer) database).address().displayName())
                .isEqualTo("db.example.org:1521/FREEPDB1");
    }

    @Test
    void readsAnAliasWithItsFoldersAndTakesTheWalletsWhereNoneIsNamed() throws IOException {
        var tns = folder.resolve("tns");
        var wallet = folder.resolve("wallet");
        write("database:\n  kind: oracle\n  alias: careers_tp\n  tns_admin: " + tns + "\n");
        assertThat(SettingsFile.read(folder).database())
                .isEqualTo(new OracleServer(
                        new OracleAddress.Alias("careers_tp", tns), null, new OracleName("PATHFINDER")));
        write("database:\n  kind: oracle\n  alias: careers_tp\n  wallet: " + wallet + "\n");
        assertThat(SettingsFile.read(folder).database())
                .isEqualTo(new OracleServer(
                        new OracleAddress.Alias("careers_tp", wallet), wallet, new OracleName("PATHFINDER")));
    }

    /** The key that is wrong stands alone on the third line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: oracle; service: S; host: db | database.service must be a name of two letters or more, because"
                        + " Oracle's Easy Connect refuses one letter; for such a service write an alias",
                "kind: oracle; host: h; service: SV | database.host must be a name or address of two letters or more",
                "kind: oracle; host: db)(x=y; service: SV | database.host must be a name or address of two letters or"
                        + " more",
                "kind: oracle; service: S V?x=y; host: db | database.service must be a name of two letters or more,"
                        + " because Oracle's Easy Connect refuses one letter; for such a service write an alias",
                "kind: oracle; name: x; service: SV | database.name is of no use with database.kind: oracle; write"
                        + " database.service",
                "kind: oracle; host: db; alias: a; tns_admin: /t | database.host contradicts database.alias, which says"
                        + " where the server is; remove one of them",
                "kind: oracle; tls: false; alias: a; tns_admin: /t | database.tls contradicts database.alias, which"
                        + " says where the server is; remove one of them",
                "kind: oracle; tls: false; host: db; service: SV; wallet: /w | database.tls must not be false with"
                        + " database.wallet; remove one of them",
                "kind: oracle; tns_admin: /t; host: db; service: SV | database.tns_admin is the folder of an alias;"
                        + " write database.alias, or remove it",
                "kind: oracle; wallet: here; host: db; service: SV | database.wallet must be the full path of a folder",
                "kind: oracle; schema: a-b; host: db; service: SV | database.schema must be a plain name: 1 to 30"
                        + " letters, digits and underscores, a letter first",
                "kind: oracle; alias: a b; tns_admin: /t | database.alias must be a name that stands in tnsnames.ora",
                "kind: oracle; port: many; host: db; service: SV | database.port must be a whole number",
                "kind: oracle; tls: maybe; host: db; service: SV | database.tls must be true or false",
                "kind: oracle; hots: db; service: SV | database.hots is no setting; known here: alias, host, kind, name,"
                        + " port, schema, service, tls, tns_admin, wallet",
                "kind: oracle; password: secret; service: SV | database.password is no setting: passwords are not kept in"
                        + " this file; run: pathfinder secrets set server-application --password-stdin",
                "kind: oracle; sid: ORCL; host: db | database.sid is no setting: write the name of the service as"
                        + " database.service",
                "kind: postgresql; service: SV; host: db | database.service is of no use with database.kind: postgresql;"
                        + " remove it",
                "kind: embedded; host: db | database.host is of no use with database.kind: embedded; remove one of them",
                "; host: db | database.host needs database.kind: postgresql or oracle",
            })
    void namesTheLineAndTheKeyAndWhatToDo(String lines, String sentence) throws IOException {
        write("database:\n  " + lines.replace("; ", "\n  ") + "\n");
        assertThatThrownBy(() -> SettingsFile.read(folder)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.SETTINGS_INVALID);
            assertThat(problem.arguments()).containsExactly(3, sentence);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: oracle; host: db | database.service is missing",
                "kind: oracle; alias: a | database.tns_admin is missing; write the folder with the file tnsnames.ora that"
                        + " has the alias",
            })
    void namesTheKeyThatIsMissing(String lines, String sentence) throws IOException {
        write("database:\n  " + lines.replace("; ", "\n  ") + "\n");
        assertThatThrownBy(() -> SettingsFile.read(folder))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.arguments()).endsWith(sentence));
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), content);
    }
}
