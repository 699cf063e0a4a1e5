package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.ArchiveVerdict;

/** How the restoration of an archive ended. */
sealed interface RestoreOutcome {
    /**
     * The tables are there again.
     *
     * @param isNew whether a new account has them, with the password that the administrator gave it
     */
    record Restored(String username, boolean isNew) implements RestoreOutcome {}

    /** Nothing was changed, because the file is not as it was written. */
    record Refused(ArchiveVerdict verdict) implements RestoreOutcome {}
}
