package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;

/** Says in a sentence why the server did not start, from what it printed. */
final class StartFailure {
    private StartFailure() {}

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
            return new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.embedded"));
        }
        return new Problem(ProblemKind.EMBEDDED_NOT_STARTED);
    }

    /**
     * Whether another start can succeed at once: a port that was just taken, remains of a killed server, or another one
     * that is just starting.
     */
    static boolean isPassing(String printed) {
        return printed.contains("Address already in use")
                || printed.contains("could not create any TCP/IP sockets")
                || printed.contains("pre-existing shared memory block")
                || printed.contains("lock file \"postmaster.pid\"");
    }

    private static boolean isDamage(String printed) {
        return printed.contains("could not locate a valid checkpoint record")
                || printed.contains("could not locate required checkpoint record")
                || printed.contains("incorrect checksum in control file")
                || printed.contains("PANIC:")
                || (printed.contains("could not open file") && printed.contains("No such file or directory"))
                || (printed.contains("could not open directory") && printed.contains("No such file or directory"));
    }
}
