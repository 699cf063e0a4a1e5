package app.pathfinder.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), content);
    }
}
