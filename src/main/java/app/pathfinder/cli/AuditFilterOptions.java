package app.pathfinder.cli;

import app.pathfinder.core.audit.AuditFilter;
import app.pathfinder.core.isolation.Username;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which entries of the audit trail a command is about. */
final class AuditFilterOptions {
    @Option(names = "--since", paramLabel = "TIME", converter = TimeConverter.class, descriptionKey = "audit-since")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "TIME", converter = TimeConverter.class, descriptionKey = "audit-until")
    private @Nullable Instant until;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "audit-user")
    private @Nullable String user;

    @Option(names = "--action", paramLabel = "ACTION", descriptionKey = "audit-action")
    private @Nullable String action;

    @ArgGroup
    private @Nullable Outcome outcome;

    /** One of the two. */
    static final class Outcome {
        @Option(names = "--failed", required = true, descriptionKey = "audit-failed")
        private boolean failed;

        /** There for people to choose it; that it was chosen shows in the other. */
        @Option(names = "--succeeded", required = true, descriptionKey = "audit-succeeded")
        @SuppressWarnings("UnusedVariable")
        private boolean succeeded;
    }

    AuditFilter filter() {
        return new AuditFilter(
                since,
                until,
                user == null ? null : Username.of(user).value(),
                action == null ? null : action.toUpperCase(Locale.ROOT).replace('-', '_'),
                outcome == null ? null : !outcome.failed);
    }

    @Nullable
    Instant since() {
        return since;
    }

    /** Whether something other than the beginning leaves entries out. */
    boolean leavesOutMore() {
        return until != null || user != null || action != null || outcome != null;
    }
}
