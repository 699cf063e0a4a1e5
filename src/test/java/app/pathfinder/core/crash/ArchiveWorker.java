package app.pathfinder.core.crash;

import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.archive.RestoreService;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.work.Progress;
import java.nio.file.Path;

/** A program of its own that archives or restores, and dies without warning at a place that is named beforehand. */
final class ArchiveWorker {
    /** As after a signal that nobody can catch. */
    static final int KILLED = 137;

    private ArchiveWorker() {}

    /** Arguments: the program's home folder, {@code archive} or {@code restore}, and the place; 0 to come to the end. */
    public static void main(String... arguments) {
        var core = CrashWorker.open(Path.of(arguments[0]));
        var progress = new DeadlyProgress(Integer.parseInt(arguments[2]));
        if (arguments[1].equals("archive")) {
            core.getInstance(ArchiveService.class).archive(Username.of("john"), null, progress);
        } else {
            var archive = core.getInstance(ArchiveCatalogue.class)
                    .page("john", null, 1)
                    .getFirst();
            core.getInstance(RestoreService.class).restore(archive.id(), null, progress);
        }
        core.getInstance(DatabaseStart.class).close();
    }

    /** Asked before and after each step; halting runs nothing that would clear up. */
    private static final class DeadlyProgress implements Progress {
        private int left;

        DeadlyProgress(int place) {
            left = place;
        }

        @Override
        public void report(double done, String text) {}

        @Override
        public void throwIfCancelled() {
            if (--left == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
