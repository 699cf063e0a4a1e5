package app.pathfinder.demo;

import app.pathfinder.core.database.embedded.EmbeddedServer;
import app.pathfinder.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what demonstrations left behind that were killed more than a day ago: a server that nobody uses, and the
 * folder. What cannot be removed is logged and stays for the next time.
 */
final class DemoLeftovers {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLeftovers.class);
    private static final Duration OLD = Duration.ofDays(1);

    private final Path temporary;
    private final Path programs;

    DemoLeftovers(Path temporary, Path programs) {
        this.temporary = temporary;
        this.programs = programs;
    }

    /** Removes those of whoever owns the given demonstration; others' folders are none of our business. */
    void remove(DemoHome own) {
        try (var found = Files.newDirectoryStream(temporary, DemoHome.PREFIX + "*")) {
            for (var folder : found) {
                if (isOld(folder) && Files.getOwner(folder).equals(Files.getOwner(own.folder()))) {
                    remove(folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("The folders of earlier demonstrations cannot be listed", e);
        }
    }

    private static boolean isOld(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(OLD));
    }

    private void remove(Path folder) {
        var home = new DemoHome(folder);
        try {
            if (home.isServed()) {
                stopUnlessUsed(home);
            }
            if (home.deleteUnlessServed()) {
                LOG.info("Removed an earlier demonstration");
            }
        } catch (IOException | Problem e) {
            LOG.warn("An earlier demonstration cannot be removed", e);
        }
    }

    /** Who comes in and goes out as the last one stops the server. */
    private void stopUnlessUsed(DemoHome home) {
        try (var server = new EmbeddedServer(home.embedded(programs))) {
            server.ensureRunning();
        }
    }
}
