package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.archive.ArchiveOutcome;
import app.pathfinder.core.archive.ArchiveVerdict;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.TimeText;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Archives, and what became of work on them, in words. Thread-safe. */
final class ArchiveText {
    private final Messages messages;
    private final TimeText times;

    @Inject
    ArchiveText(Messages messages, TimeText times) {
        this.messages = messages;
        this.times = times;
    }

    /** Since when it is damaged, or when it was restored; empty if neither. */
    String history(Archive archive) {
        if (archive.damagedSince() != null) {
            return messages.text("admin-archives.damaged-since", times.ago(archive.damagedSince()));
        }
        return archive.restoredAt() == null
                ? ""
                : messages.text("admin-archives.restored-at", times.ago(archive.restoredAt()));
    }

    /** What a look at the file found, and what to do if that is not well. */
    String verdict(ArchiveVerdict verdict) {
        var username = verdict.archive().username();
        return switch (verdict.state()) {
            case INTACT -> messages.text("admin-archives.verdict.intact", username);
            case MISSING -> messages.text("admin-archives.verdict.missing", username);
            case DAMAGED -> messages.text("admin-archives.verdict.damaged", username, parts(verdict.damagedParts()));
        };
    }

    private String parts(List<String> parts) {
        return parts.stream().map(part -> messages.text("archive.part." + part)).collect(Collectors.joining(", "));
    }

    /** What the person must know after a restoration. */
    String restored(RestoreOutcome.Restored outcome) {
        var key = outcome.isNew() ? "admin-archives.restored.new" : "admin-archives.restored.old";
        return messages.text(key, outcome.username());
    }

    String refused(RestoreOutcome.Refused outcome) {
        return messages.text("admin-archives.refused", verdict(outcome.verdict()));
    }

    /** Why a user's tables are where they were; empty if they were archived. */
    String reason(ArchiveOutcome outcome) {
        var problem = outcome.problem();
        return problem == null ? "" : problem(problem);
    }

    /** What went wrong and what to do, which is here something else than on the command line. */
    String problem(Problem problem) {
        var key = "admin-archives.remedy." + problem.kind();
        var remedy = messages.containsKey(key) ? messages.text(key) : messages.remedy(problem);
        return messages.sentence(problem) + " " + remedy;
    }
}
