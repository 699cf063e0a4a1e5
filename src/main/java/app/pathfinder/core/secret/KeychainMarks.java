package app.pathfinder.core.secret;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.setting.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Small files, each beside where a secret's own file would be, that say under which account the keychain holds it. They
 * tell a secret that is out of reach from one that is lost, and they keep two data folders of one person from sharing
 * an entry. Thread-safe.
 */
final class KeychainMarks {
    private static final String SUFFIX = ".keychain";

    private final FileSecrets files;

    KeychainMarks(FileSecrets files) {
        this.files = files;
    }

    Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(file(name)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    void write(String name, String account) {
        try {
            var file = file(name);
            PrivateFiles.createFolders(Objects.requireNonNull(file.getParent()));
            PrivateFiles.write(file, account);
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    private Path file(String name) {
        var own = files.file(name);
        return own.resolveSibling(own.getFileName() + SUFFIX);
    }

    private static Problem inaccessible(IOException cause) {
        return new Problem(cause, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.secrets"));
    }
}
