package app.pathfinder.core.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A Java program of its own with the class path of the tests, made to be killed. */
public final class ChildProgram {
    private ChildProgram() {}

    /**
     * How to start it. Its secrets are in files, and what the JVM or the log prints as errors goes to {@code child.err}.
     *
     * @param home where its log goes
     */
    public static ProcessBuilder of(Class<?> main, Path home, String... arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dguice_custom_class_loading=CHILD",
                "-Dpathfinder.secrets=files",
                "-Dpathfinder.logs=" + home.resolve("logs"),
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(home.resolve("child.err").toFile());
    }
}
