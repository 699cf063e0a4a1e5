package app.pathfinder.core.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which another program unpacks and clears up. */
class FolderWalkTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectory(folder.resolve("unpacking"));
        for (var name : new String[] {"one", "two", "unpacking/three"}) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void passesOverAFileThatVanishesWhileItIsLookedAt() throws IOException {
        var seen = new HashSet<Path>();
        FolderWalk.each(folder, Integer.MAX_VALUE, file -> {
            seen.add(file);
            if (!Files.isDirectory(file)) {
                Files.delete(file);
                Files.getOwner(file);
            }
        });
        assertThat(seen).hasSize(5);
    }

    @Test
    void passesOverAFolderThatVanishesBeforeItIsEntered() throws IOException {
        FolderWalk.each(folder, Integer.MAX_VALUE, file -> {
            if (file.endsWith("unpacking")) {
                Files.delete(file.resolve("three"));
                Files.delete(file);
            }
        });
        assertThat(folder.resolve("one")).exists();
    }

    @Test
    void tellsOfEveryOtherFailure() {
        assertThatIOException()
                .isThrownBy(() -> FolderWalk.each(folder, 1, file -> {
                    throw new AccessDeniedException(file.toString());
                }))
                .isInstanceOf(AccessDeniedException.class);
    }
}
