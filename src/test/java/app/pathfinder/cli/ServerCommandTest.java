package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"install-script,sets up", "upgrade-script,brings", "uninstall-script,takes everything"})
    void aScriptGoesToAFile(String command, String what) throws IOException {
        var file = folder.resolve("script.sql");

        var outcome = CommandBench.below(
                folder.resolve("home"), "server", command, "oracle", "--owner", "careers", "--output", file.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains(file.toString(), "no password");
        assertThat(Files.readString(file)).startsWith("-- Pathfinder ").contains(what, "CAREERS", "exit success\n");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void withoutAFileItGoesToStandardOutput() {
        var outcome = CommandBench.below(folder.resolve("home"), "server", "uninstall-script", "oracle");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("-- Pathfinder ").endsWith("exit success\n");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldWithARemedy() {
        var file = folder.resolve("missing").resolve("script.sql");

        var outcome = CommandBench.below(
                folder.resolve("home"), "server", "install-script", "oracle", "--output", file.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("cannot be read or written", "Check its permissions");
    }

    @Test
    void twoAccountsAreNeeded() {
        var outcome = CommandBench.below(
                folder.resolve("home"), "server", "install-script", "oracle", "--owner", "a1", "--application", "A1");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("two accounts");
    }
}
