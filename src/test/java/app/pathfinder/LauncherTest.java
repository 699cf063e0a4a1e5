package app.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.LauncherSandbox.Outcome;
import app.pathfinder.LauncherSandbox.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real {@code ./pathfinder} against stand-ins for Maven and the JDK. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    @TempDir
    Path folder;

    private LauncherSandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new LauncherSandbox(folder);
    }

    @Test
    void passesArgumentsAndExitCodeOn() throws Exception {
        Outcome outcome = sandbox.with("EXIT_CODE", "7").run("users", "create", "José 李雷", "", "x'; *");

        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.output())
                .endsWith("[app.pathfinder.Main]", "[users]", "[create]", "[José 李雷]", "[]", "[x'; *]");
    }

    @Test
    void runsTheBuiltJarsWithTheCommonOptions() throws Exception {
        assertThat(sandbox.run("doctor").output())
                .containsExactly(
                        "[@" + sandbox.checkout("installer/java.options") + "]",
                        "[-XX:TieredStopAtLevel=1]",
                        "[-cp]",
                        "[" + sandbox.checkout("target/pathfinder.jar") + ":" + sandbox.checkout("target/lib/*") + "]",
                        "[app.pathfinder.Main]",
                        "[doctor]");
    }

    @Test
    void standardInputReachesTheProgramAndNotTheBuild() throws Exception {
        Running running = sandbox.start(sandbox.checkout("pathfinder"), "a secret\n", "init", "--password-stdin");

        Outcome outcome = running.outcome();

        assertThat(outcome.output()).endsWith("[--password-stdin]", "a secret");
        assertThat(outcome.errors()).doesNotContain("a secret");
        assertThat(sandbox.mavenCalls()).hasSize(1);
    }

    @Test
    void standardOutputIsTheProgramsAlone() throws Exception {
        Outcome outcome = sandbox.run("stats");

        assertThat(outcome.output()).doesNotContain("noise");
        assertThat(outcome.errors()).contains("Building", "noise");
    }

    @Test
    void buildsOnceWhileNothingChanges() throws Exception {
        sandbox.run("stats");

        Outcome second = sandbox.run("stats");

        assertThat(second.errors()).isEmpty();
        assertThat(sandbox.mavenCalls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/Main.java", "src/main/java"})
    void buildsAgainAfterAChange(String changed) throws Exception {
        sandbox.run("stats");

        sandbox.edit(changed);
        sandbox.run("stats");

        assertThat(sandbox.mavenCalls()).hasSize(2);
    }

    @Test
    void anEditDuringABuildIsBuiltNextTime() throws Exception {
        sandbox.addMaven(
                "mkdir -p target/lib; echo jar >target/pathfinder.jar; touch -d '+1 minute' src/main/java/Main.java");
        sandbox.run("stats");

        sandbox.run("stats");

        assertThat(sandbox.mavenCalls()).hasSize(2);
    }

    @Test
    void aFailedBuildStartsNothing() throws Exception {
        sandbox.addMaven("echo '[ERROR] Main.java does not compile'; exit 1");

        Outcome outcome = sandbox.run("stats");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).contains("does not compile", "The build failed");
    }

    @Test
    void startsThroughASymbolicLinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(sandbox.root().resolve("link"), Path.of("check out/pathfinder"));

        Outcome outcome = sandbox.start(link, "", "doctor").outcome();

        assertThat(outcome.exitCode()).isZero();
        assertThat(sandbox.checkout("target/pathfinder.jar")).exists();
    }

    @Test
    void withoutAJdkItSaysHowToInstallOne() throws Exception {
        sandbox.addJdk("24.0.2");

        Outcome outcome = sandbox.run("doctor");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("No JDK 25", "apt-get install -y openjdk-25-jdk", "brew install");
        assertThat(sandbox.mavenCalls()).isEmpty();
    }

    @Test
    void withoutMavenItSaysHowToInstallIt() throws Exception {
        sandbox.removeTool("mvn");

        Outcome outcome = sandbox.run("doctor");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("Maven", "apt-get install -y maven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--demo"})
    void withoutADisplayTheWindowIsRefusedInASentence(String arguments) throws Exception {
        Outcome outcome = arguments.isEmpty() ? sandbox.run() : sandbox.run(arguments);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).contains("There is no display").doesNotContain("Building");
    }

    @Test
    void withADisplayTheWindowOpens() throws Exception {
        Outcome outcome = sandbox.with("DISPLAY", ":1").run("--demo");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output())
                .endsWith("[app.pathfinder.Main]", "[--demo]")
                .doesNotContain("[-Dglass.platform=Headless]", "[-XX:TieredStopAtLevel=1]");
    }

    @Test
    void withoutGtkItSaysHowToInstallIt() throws Exception {
        sandbox.addTool("ldconfig", "echo libc.so.6");
        sandbox.addTool("apt-get", "exit 1");

        Outcome outcome = sandbox.with("DISPLAY", ":1").run();

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("apt-get install -y libgtk-3-0 libxtst6");
    }

    @Test
    void screensAreDrawnWithoutADisplay() throws Exception {
        List<String> output = sandbox.run("--demo", "--screens", "some folder").output();

        assertThat(output)
                .contains("[-Dglass.platform=Headless]", "[-Dprism.order=sw]")
                .endsWith("[--demo]", "[--screens]", "[some folder]");
    }

    @Test
    void screensWithoutPangoSayHowToInstallIt() throws Exception {
        sandbox.addTool("ldconfig", "echo libc.so.6");
        sandbox.addTool("apt-get", "exit 1");

        Outcome outcome = sandbox.run("--screens", "folder");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("apt-get install -y libpangoft2-1.0-0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecondStartWaitsForTheBuildOfTheFirst(boolean flock) throws Exception {
        if (!flock) {
            sandbox.removeTool("flock");
        }
        sandbox.addMaven("until [ -e go ]; do sleep 0.05; done; mkdir -p target/lib; echo jar >target/pathfinder.jar");
        Running first = sandbox.start(sandbox.checkout("pathfinder"), "", "doctor");
        await().atMost(Duration.ofSeconds(20)).until(() -> !sandbox.mavenCalls().isEmpty());

        Running second = sandbox.start(sandbox.checkout("pathfinder"), "", "stats");
        await().atMost(Duration.ofSeconds(20)).until(() -> second.errorsSoFar().contains("Waiting"));
        Files.createFile(sandbox.checkout("go"));

        assertThat(first.outcome().output()).endsWith("[doctor]");
        assertThat(second.outcome().output()).endsWith("[stats]");
        assertThat(sandbox.mavenCalls()).hasSize(1);
    }

    @Test
    void theLockOfAKilledBuildIsTakenOver() throws Exception {
        sandbox.removeTool("flock");
        Path lock = Files.createDirectories(sandbox.checkout("target/.pathfinder-lock.d"));
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(lock.resolve("owner"), Long.toString(ended.pid()));

        assertThat(sandbox.run("doctor").exitCode()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void anInstalledCopyRunsItsOwnRuntime() throws Exception {
        Path installed = Files.createDirectories(sandbox.root().resolve("opt/pathfinder"));
        Path script = Files.createDirectories(installed.resolve("bin")).resolve("pathfinder");
        Files.copy(Path.of("pathfinder"), script);
        sandbox.addJava(installed.resolve("lib/runtime/bin/java"));

        Outcome outcome = sandbox.start(script, "", "stats").outcome();

        assertThat(outcome.output())
                .contains("[" + script.getParent() + "/../lib/app/*]")
                .endsWith("[stats]");
        assertThat(sandbox.mavenCalls()).isEmpty();
    }
}
