package app.pathfinder.core.secret;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** One file a secret, in a folder that only its owner may read. */
public final class FileSecrets implements SecretStore {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final Path folder;

    public FileSecrets(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    @Override
    public void write(String name, String secret) {
        try {
            PrivateFiles.createFolders(folder);
            PrivateFiles.write(file(name), secret);
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    @Override
    public String place() {
        return "files that only you can read";
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a secret");
        }
        return folder.resolve(name);
    }

    private static Problem inaccessible(IOException cause) {
        return new Problem(cause, ProblemKind.FILE_NOT_ACCESSIBLE, "The folder of the program's secrets");
    }
}
