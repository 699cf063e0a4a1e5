package app.pathfinder.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test that still passes when the guard under it is gone guards nothing. Takes every guard of {@code guards.yaml} out of
 * the program, one at a time, and runs the test that must fail then. That guards and tests exist is checked in every
 * build; the removal takes minutes: {@code mvn verify -Plong -Dtest=GuardRemovalTest}, and with {@code -Dguard=REGEX}
 * only of those whose names match.
 */
class GuardRemovalTest {
    private static final String CLASS_PATH = Objects.requireNonNull(System.getProperty("java.class.path"));

    private Path changed = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        changed = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "guard-");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        MoreFiles.deleteRecursively(changed, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    static List<Guard> guards() throws IOException {
        var wanted = Pattern.compile(System.getProperty("guard", ""));
        return Guard.all().stream()
                .filter(guard -> wanted.matcher(guard.name()).find())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void guardAndItsTestExist(Guard guard) throws Exception {
        assertThat(guard.without()).isNotEmpty();
        assertThat(Class.forName(guard.test()).getPackageName()).startsWith("app.pathfinder");
    }

    @ParameterizedTest
    @MethodSource("guards")
    @Tag("long")
    void testFailsWithoutTheGuard(Guard guard) throws Exception {
        takeOut(guard);
        assertThat(run(guard.test())).as(guard.test()).isEqualTo(SingleTestRun.FAILED);
    }

    /** The control: with everything in its place the same way of running says that all is well. */
    @Test
    @Tag("long")
    void testPassesWithTheGuard() throws Exception {
        assertThat(run("app.pathfinder.core.isolation.UserDatabaseTest")).isEqualTo(SingleTestRun.PASSED);
    }

    private void takeOut(Guard guard) throws IOException {
        if (guard.isJava()) {
            compile(guard);
        } else {
            var file = changed.resolve(guard.relativePath());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, guard.without());
        }
    }

    private void compile(Guard guard) throws IOException {
        var source = changed.resolve("source").resolve(guard.relativePath());
        Files.createDirectories(Objects.requireNonNull(source.getParent()));
        Files.writeString(source, guard.without());
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "-parameters", "-nowarn", "-cp", CLASS_PATH, "-d", changed.toString());
            var sources = new ArrayList<>(guard.dependents());
            sources.add(source);
            var done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }

    private int run(String test) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dguice_custom_class_loading=CHILD",
                "-Dpathfinder.secrets=files",
                // Windows of tests need no display.
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                changed + File.pathSeparator + CLASS_PATH,
                SingleTestRun.class.getName(),
                test));
        var log = Files.createTempFile(changed, "run", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
