package app.pathfinder.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    private Path folder;

    @Test
    void writtenFileIsItsOwnersOnlyAndLeavesNoRemains() throws IOException {
        var file = folder.resolve("secret");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(PrivateFiles.isPrivate(file)).isFalse();
        PrivateFiles.write(file, "new");
        assertThat(PrivateFiles.isPrivate(file)).isTrue();
        assertThat(Files.readString(file)).isEqualTo("new");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void createdFolderIsItsOwnersOnly() throws IOException {
        var made = folder.resolve("a/b/c");
        PrivateFiles.createFolders(made);
        assertThat(PrivateFiles.isPrivate(made)).isTrue();
    }
}
