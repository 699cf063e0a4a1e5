package app.pathfinder.core.database.oracle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Whether Docker can start something here. */
final class Docker {
    private Docker() {}

    /** Why it cannot, if it cannot. Where nothing speaks for it, nobody waits for it. */
    static Optional<String> obstacle() {
        var isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (!isWindows && !mayBeHere(System.getenv(), Path.of(System.getProperty("user.home", "/")))) {
            return Optional.of("Docker is not here");
        }
        return answers() ? Optional.empty() : Optional.of("Docker does not answer");
    }

    /** Whether the environment names one, or the socket of one is where Testcontainers looks for it. */
    static boolean mayBeHere(Map<String, String> environment, Path home) {
        return !environment.getOrDefault("DOCKER_HOST", "").isBlank()
                || Files.exists(home.resolve(".testcontainers.properties"))
                || sockets(environment, home).stream().anyMatch(Files::exists);
    }

    private static List<Path> sockets(Map<String, String> environment, Path home) {
        var sockets = new ArrayList<>(List.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock")));
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtime.isBlank()) {
            sockets.add(Path.of(runtime, "docker.sock"));
        }
        return sockets;
    }

    /** That it does not answer is told in one sentence, not in many lines of the log. */
    private static boolean answers() {
        setLogLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            setLogLevel(Level.WARN);
        }
    }

    private static void setLogLevel(Level level) {
        for (var name : List.of("org.testcontainers", "tc", "com.github.dockerjava")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
        }
    }
}
