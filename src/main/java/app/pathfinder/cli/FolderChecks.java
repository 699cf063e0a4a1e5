package app.pathfinder.cli;

import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.PrivateFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether the program's folders can be read and written, have room, and are closed to others. */
final class FolderChecks {
    private static final long ENOUGH_BYTES = 500L * 1024 * 1024;

    private final Findings findings;
    private final AppFolders folders;

    @Inject
    FolderChecks(Findings findings, CoreAccess core) {
        this.findings = findings;
        this.folders = core.folders();
    }

    List<Finding> run() {
        return Stream.of(
                        usable("settings-folder", folders.config()),
                        usable("data-folder", folders.data()),
                        usable("log-folder", folders.logs()),
                        room(),
                        privacy())
                .toList();
    }

    private Finding usable(String check, Path folder) {
        var nearest = nearest(folder);
        if (!Files.isDirectory(nearest) || !Files.isReadable(nearest) || !Files.isWritable(nearest)) {
            return findings.problem(check, "closed", nearest);
        }
        return findings.ok(check, nearest.equals(folder) ? "found" : "to-come", folder);
    }

    private Finding room() {
        try {
            var free = Files.getFileStore(nearest(folders.data())).getUsableSpace();
            return free >= ENOUGH_BYTES
                    ? findings.ok("room", "enough", ByteSize.text(free))
                    : findings.warning("room", "little", ByteSize.text(free));
        } catch (IOException e) {
            return findings.warning("room", "unknown");
        }
    }

    private Finding privacy() {
        try {
            return !Files.exists(folders.data()) || PrivateFiles.isPrivate(folders.data())
                    ? findings.ok("privacy", "closed")
                    : findings.warning("privacy", "open", folders.data());
        } catch (IOException e) {
            return findings.warning("privacy", "unknown", folders.data());
        }
    }

    /** The folder, or what would become its parent if it has yet to be made. */
    private static Path nearest(Path folder) {
        var found = folder;
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }
}
