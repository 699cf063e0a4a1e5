package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Says in a sentence why the server did not start, from what it printed. */
final class StartFailure {
    private static final int READ_AT_MOST = 64 * 1024;

    private StartFailure() {}

    static Problem of(EmbeddedFolders folders) throws IOException {
        return of(printed(folders));
    }

    static Problem of(String printed) {
        if (printed.contains("No space left on device")) {
            return new Problem(ProblemKind.DISK_FULL);
        }
        if (printed.contains("cannot be run as root") || printed.contains("as an unprivileged user")) {
            return new Problem(ProblemKind.EMBEDDED_ROOT);
        }
        if (isDamage(printed)) {
            return new Problem(ProblemKind.EMBEDDED_DAMAGED);
        }
        if (printed.contains("Permission denied")) {
            return new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, "The embedded database's folder");
        }
        return new Problem(ProblemKind.EMBEDDED_NOT_STARTED);
    }

    /** Whether another start can succeed at once: a port that was just taken, or remains of a killed server. */
    static boolean isPassing(String printed) {
        return printed.contains("Address already in use")
                || printed.contains("could not create any TCP/IP sockets")
                || printed.contains("pre-existing shared memory block");
    }

    private static boolean isDamage(String printed) {
        return printed.contains("could not locate a valid checkpoint record")
                || printed.contains("could not locate required checkpoint record")
                || printed.contains("incorrect checksum in control file")
                || printed.contains("PANIC:")
                || (printed.contains("could not open file") && printed.contains("No such file or directory"))
                || (printed.contains("could not open directory") && printed.contains("No such file or directory"));
    }

    static String printed(EmbeddedFolders folders) throws IOException {
        if (!Files.exists(folders.startLog())) {
            return "";
        }
        var bytes = Files.readAllBytes(folders.startLog());
        var from = Math.max(0, bytes.length - READ_AT_MOST);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }
}
