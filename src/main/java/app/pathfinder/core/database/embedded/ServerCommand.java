package app.pathfinder.core.database.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one of the server's programs to its end, without privileges, within a time limit. */
final class ServerCommand {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCommand.class);
    private static final long LIMIT_SECONDS = 120;

    private final Path programs;
    private final EmbeddedFolders folders;
    private final UnprivilegedCommand unprivileged;

    ServerCommand(Path programs, EmbeddedFolders folders, UnprivilegedCommand unprivileged) {
        this.programs = programs;
        this.folders = folders;
        this.unprivileged = unprivileged;
    }

    /** Whether the program ended with success; what it printed stands in the start log. */
    boolean run(String program, List<String> arguments) throws IOException, InterruptedException {
        var builder = builder(program, arguments).redirectInput(new File(Platform.isWindows() ? "NUL" : "/dev/null"));
        return succeeds(builder.start());
    }

    /** The same for a program that reads from its standard input, where no other account of the computer can see it. */
    boolean run(String program, List<String> arguments, String input) throws IOException, InterruptedException {
        var process = builder(program, arguments).start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        } catch (IOException e) {
            // It ended before it had read everything; its exit code and its last words tell why.
            LOG.info("A server program did not read its input");
        }
        return succeeds(process);
    }

    private ProcessBuilder builder(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(unprivileged.prefix(folders));
        command.add(
                programs.resolve("bin").resolve(Platform.executable(program)).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folders.startLog().toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    private static boolean succeeds(Process process) throws InterruptedException {
        try {
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            if (process.isAlive()) {
                process.destroyForcibly();
            }
        }
    }
}
