package app.pathfinder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A checkout with the real {@code ./pathfinder}, a stand-in for Maven, a stand-in for a JDK, and a PATH with nothing
 * else than the tools that the script may use. Its path has spaces.
 */
final class LauncherSandbox {
    private static final List<String> TOOLS =
            List.of("apt-get bash cat dirname env find flock id locale mkdir mv ps readlink rm sed sh sleep touch uname"
                    .split(" "));

    private final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    LauncherSandbox(Path folder) throws IOException {
        root = folder.resolve("a folder");
        write(checkout("pom.xml"), "<project/>");
        write(checkout("src/main/java/Main.java"), "class Main {}");
        copy(Path.of("pathfinder"), checkout("pathfinder"));
        copy(Path.of("installer/prepare.sh"), checkout("installer/prepare.sh"));
        copy(Path.of("installer/java.options"), checkout("installer/java.options"));
        wrapTools();
        addJdk("25.0.1");
        addMaven("mkdir -p target/lib; echo jar >target/pathfinder.jar; echo noise");
        addTool("ldconfig", "echo libc.so.6 libgtk-3.so.0 libXtst.so.6 libpangoft2-1.0.so.0");
        with("PATH", tools().toString());
        with("HOME", root.toString());
        with("PATHFINDER_JDKS", root.resolve("jdks").toString());
        with("LC_ALL", "C.UTF-8");
    }

    Path checkout(String path) {
        return root.resolve("check out").resolve(path);
    }

    Path root() {
        return root;
    }

    LauncherSandbox with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Replaces the stand-in for a JDK; it prints its arguments, one a line, then what it reads. */
    void addJdk(String version) throws IOException {
        Path jdk = root.resolve("jdks/jdk");
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        addJava(jdk.resolve("bin/java"));
        script(jdk.resolve("bin/javac"), "exit 1");
    }

    void addJava(Path path) throws IOException {
        script(path, "for a in \"$@\"; do echo \"[$a]\"; done; cat; exit ${EXIT_CODE:-0}");
    }

    /** The stand-in for Maven appends its arguments to {@link #mavenCalls()} before it does what is given. */
    void addMaven(String commands) throws IOException {
        addTool("mvn", "cat; echo \"$@\" >>'" + root.resolve("maven-calls") + "'\n" + commands);
    }

    void addTool(String name, String commands) throws IOException {
        script(tools().resolve(name), commands);
    }

    void removeTool(String name) throws IOException {
        Files.deleteIfExists(tools().resolve(name));
    }

    List<String> mavenCalls() throws IOException {
        Path calls = root.resolve("maven-calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /** Makes a file look edited after the last build, without waiting for the clock. */
    void edit(String path) throws IOException {
        Files.setLastModifiedTime(checkout(path), FileTime.from(Instant.now().plusSeconds(60)));
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return start(checkout("pathfinder"), "", arguments).outcome();
    }

    Running start(Path script, String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(root, "output", ".txt");
        Path errors = Files.createTempFile(root, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var writer = process.outputWriter()) {
            writer.write(input);
        }
        return new Running(process, output, errors);
    }

    record Outcome(int exitCode, List<String> output, String errors) {}

    record Running(Process process, Path output, Path errors) {
        String errorsSoFar() {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Outcome outcome() throws IOException, InterruptedException {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The script hangs: " + errorsSoFar());
            }
            return new Outcome(process.exitValue(), Files.readAllLines(output), errorsSoFar());
        }
    }

    private Path tools() {
        return root.resolve("tools");
    }

    /** Scripts rather than symbolic links, of which JUnit would warn when it deletes them. */
    private void wrapTools() throws IOException {
        for (String folder : List.of("/bin", "/usr/bin", "/usr/local/bin")) {
            for (String tool : TOOLS) {
                Path real = Path.of(folder, tool);
                if (Files.isExecutable(real)) {
                    addTool(tool, "exec " + real + " \"$@\"");
                }
            }
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(source, target);
    }

    private static void script(Path path, String commands) throws IOException {
        write(path, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
