package app.pathfinder.core.database.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of the server's programs to its end, without privileges, within a time limit. */
final class ServerCommand {
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
        var command = new ArrayList<>(unprivileged.prefix(folders));
        command.add(
                programs.resolve("bin").resolve(Platform.executable(program)).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folders.startLog().toFile()))
                .redirectInput(new File(Platform.isWindows() ? "NUL" : "/dev/null"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        var process = builder.start();
        try {
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            if (process.isAlive()) {
                process.destroyForcibly();
            }
        }
    }
}
