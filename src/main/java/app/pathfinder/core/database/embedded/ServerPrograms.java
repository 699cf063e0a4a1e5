package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.PrivateFiles;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the server programs from the class path, once a version. The folder appears in one step, so a program that
 * dies while unpacking leaves nothing that looks complete.
 */
final class ServerPrograms {
    /** The major version of the programs on the class path; a data folder of another one cannot be opened. */
    static final String MAJOR_VERSION = "18";

    private static final String VERSION = "18.6";

    private ServerPrograms() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked now if it is not there. */
    static Path unpack(Path folder) throws IOException {
        var complete = folder.resolve("postgres-" + VERSION);
        if (Files.isDirectory(complete)) {
            return complete;
        }
        PrivateFiles.createFolders(folder);
        var unfinished = Files.createTempDirectory(folder, "unpacking-");
        try {
            unpackInto(unfinished);
            move(unfinished, complete);
        } finally {
            deleteIfPresent(unfinished);
        }
        return complete;
    }

    private static void unpackInto(Path folder) throws IOException {
        try (var packed = open();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, folder);
            }
        }
    }

    private static InputStream open() {
        var archive = Platform.archive();
        var in = ServerPrograms.class.getResourceAsStream("/" + archive);
        if (in == null) {
            throw new Problem(ProblemKind.EMBEDDED_NO_BINARIES, archive);
        }
        return in;
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An entry of the archive leaves its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, folder.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            setMode(target, entry.getMode());
        }
    }

    private static void setMode(Path file, int mode) throws IOException {
        if (!Platform.isWindows()) {
            var executable = (mode & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void move(Path unfinished, Path complete) throws IOException {
        try {
            Files.move(unfinished, complete, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another program of ours may have been faster: then its folder serves.
            if (!Files.isDirectory(complete)) {
                throw e;
            }
        }
    }

    private static void deleteIfPresent(Path folder) throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
