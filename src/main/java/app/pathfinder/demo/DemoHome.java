package app.pathfinder.demo;

import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.setting.AppFolders;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The folder below which one demonstration keeps everything. */
record DemoHome(Path folder) {
    static final String PREFIX = "pathfinder-demo-";

    /** A new one, for this person only. */
    static DemoHome make(Path temporary) throws IOException {
        return new DemoHome(Files.createTempDirectory(temporary, PREFIX));
    }

    AppFolders folders() {
        return AppFolders.below(folder);
    }

    EmbeddedFolders embedded(Path programs) {
        return new EmbeddedFolders(programs, EmbeddedFolders.of(folders()).home());
    }

    /** Whether a server runs here as far as its process file tells; in doubt it does. */
    boolean isServed() throws IOException {
        try {
            var lines = Files.readAllLines(
                    EmbeddedFolders.of(folders()).home().resolve("database").resolve("postmaster.pid"));
            return lines.isEmpty() || isAlive(lines.getFirst().strip());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isAlive(String processId) {
        return !processId.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(processId))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    /** Deletes the folder unless a server still runs here; whether it did. */
    boolean deleteUnlessServed() throws IOException {
        if (isServed()) {
            return false;
        }
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        return true;
    }
}
