package app.pathfinder.core.draft;

import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.setting.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files of drafts, for their owner only, each whole or not there. No more than a limited number: the oldest make
 * room. Not thread-safe; blocks; throws {@link Problem} with {@code FILE_NOT_ACCESSIBLE} or {@code DISK_FULL}.
 */
final class DraftFolder {
    /** More than anybody has begun; as many new records and half-changed ones of all who use this computer. */
    static final int MOST_FILES = 200;

    private static final String DRAFT = ".draft";
    private static final String ASIDE = ".unreadable";
    private static final String PART = ".part";

    private final Path folder;

    DraftFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether there was ever a draft. */
    boolean isThere() {
        return Files.isDirectory(folder);
    }

    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(file(name, DRAFT)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    void write(String name, byte[] content) {
        var temporary = file(name, PART);
        try {
            PrivateFiles.createFolders(folder);
            Files.deleteIfExists(temporary);
            PrivateFiles.createFile(temporary);
        } catch (IOException e) {
            throw inaccessible(e);
        }
        WholeFile.writeBy(temporary, file(name, DRAFT), out -> {
            out.write(content);
            return name;
        });
        makeRoom();
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(file(name, DRAFT));
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    /** Deletes all files whose names begin so, also those that could not be read. */
    void deleteAll(String beginning) {
        try {
            for (var each : files()) {
                if (each.path().getFileName().toString().startsWith(beginning)) {
                    Files.deleteIfExists(each.path());
                }
            }
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    /** Keeps a file that cannot be read out of the way, in case somebody finds the key to it. */
    void putAside(String name) {
        try {
            Files.move(file(name, DRAFT), file(name, ASIDE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    private void makeRoom() {
        try {
            var oldestFirst = files();
            for (var each : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - MOST_FILES))) {
                Files.deleteIfExists(each.path());
            }
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    private record Aged(Path path, FileTime changed) {}

    private List<Aged> files() throws IOException {
        var found = new ArrayList<Aged>();
        try (var files = Files.newDirectoryStream(folder, "*{" + DRAFT + ',' + ASIDE + ',' + PART + '}')) {
            for (var each : files) {
                found.add(new Aged(each, Files.getLastModifiedTime(each)));
            }
        }
        found.sort(Comparator.comparing(Aged::changed));
        return found;
    }

    private Path file(String name, String ending) {
        return folder.resolve(name + ending);
    }

    private static Problem inaccessible(IOException cause) {
        return new Problem(cause, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.drafts"));
    }
}
