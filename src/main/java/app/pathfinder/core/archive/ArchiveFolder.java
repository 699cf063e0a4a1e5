package app.pathfinder.core.archive;

import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.PrivateFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The folder with the archives' files, each named by its id, which only the person who runs the program may read.
 * Thread-safe; every method blocks and throws {@link Problem} with {@link ProblemKind#FILE_NOT_ACCESSIBLE}.
 */
final class ArchiveFolder {
    private static final String WHOLE = ".zip";
    private static final String UNFINISHED = ".zip.part";
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.zip(?:\\.part)?");
    private static final int HANDED_AT_ONCE = 500;

    private final Path folder;

    @Inject
    ArchiveFolder(AppFolders folders) {
        this.folder = folders.data().resolve("archives");
    }

    /** Where the file of an archive is or would be. */
    Path file(UUID archive) {
        return folder.resolve(archive + WHOLE);
    }

    boolean has(UUID archive) {
        return Files.isRegularFile(file(archive));
    }

    /**
     * Writes an archive's file, complete or not at all.
     *
     * @throws Problem {@link ProblemKind#DISK_FULL} too
     */
    <T> T write(UUID archive, WholeFile.Content<T> content) {
        var unfinished = folder.resolve(archive + UNFINISHED);
        try {
            PrivateFiles.createFolders(folder);
            PrivateFiles.createFile(unfinished);
        } catch (IOException e) {
            throw WholeFile.notWritten(e);
        }
        return WholeFile.writeBy(unfinished, file(archive), content);
    }

    /** Deletes what there is of an archive, finished or not. */
    void delete(UUID archive) {
        try {
            Files.deleteIfExists(folder.resolve(archive + UNFINISHED));
            Files.deleteIfExists(file(archive));
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    boolean isEmpty() {
        makeFolder();
        try (var files = Files.newDirectoryStream(folder, ArchiveFolder::isOfArchive)) {
            return !files.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException e) {
            throw notAccessible(e);
        }
    }

    /** Hands over the ids of all files, some at a time. */
    void forEachId(Consumer<List<UUID>> reader) {
        var ids = new ArrayList<UUID>();
        makeFolder();
        try (var files = Files.newDirectoryStream(folder, ArchiveFolder::isOfArchive)) {
            for (var file : files) {
                id(file).ifPresent(ids::add);
                if (ids.size() == HANDED_AT_ONCE) {
                    reader.accept(List.copyOf(ids));
                    ids.clear();
                }
            }
        } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
            throw notAccessible(e);
        }
        if (!ids.isEmpty()) {
            reader.accept(List.copyOf(ids));
        }
    }

    private void makeFolder() {
        try {
            PrivateFiles.createFolders(folder);
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    private static boolean isOfArchive(Path file) {
        return id(file).isPresent();
    }

    private static Optional<UUID> id(Path file) {
        var matcher = NAME.matcher(String.valueOf(file.getFileName()));
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    private static Problem notAccessible(Exception failure) {
        return new Problem(failure, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.archives"));
    }
}
