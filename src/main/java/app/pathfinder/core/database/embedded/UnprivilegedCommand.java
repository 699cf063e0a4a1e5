package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The words to put before a server command so that it does not run as root, which PostgreSQL refuses: none for an
 * ordinary account; for root a user namespace of its own, in which the process has no privileges but still owns its
 * files.
 */
final class UnprivilegedCommand {
    private static final List<String> USER_NAMESPACE = List.of("unshare", "--user");

    private UnprivilegedCommand() {}

    /** @throws Problem {@link ProblemKind#EMBEDDED_ROOT} if this is root and the system offers no user namespace */
    static List<String> prefix() throws IOException, InterruptedException {
        if (!isRoot()) {
            return List.of();
        }
        if (!succeeds(USER_NAMESPACE)) {
            throw new Problem(ProblemKind.EMBEDDED_ROOT);
        }
        return USER_NAMESPACE;
    }

    private static boolean isRoot() {
        return Platform.isLinux() && System.getProperty("user.name").equals("root");
    }

    private static boolean succeeds(List<String> prefix) throws InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
