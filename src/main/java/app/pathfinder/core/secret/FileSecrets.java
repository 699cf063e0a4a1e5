package app.pathfinder.core.secret;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.setting.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file a secret, in a folder that only its owner may read. Thread-safe. */
public final class FileSecrets implements SecretStore {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final Path folder;
    private final Map<String, Path> elsewhere;

    public FileSecrets(Path folder) {
        this(folder, Map.of());
    }

    /** @param elsewhere the files of those secrets that are not kept in the folder, by name */
    public FileSecrets(Path folder, Map<String, Path> elsewhere) {
        this.folder = folder;
        this.elsewhere = Map.copyOf(elsewhere);
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
            var file = file(name);
            PrivateFiles.createFolders(Objects.requireNonNull(file.getParent()));
            PrivateFiles.write(file, secret);
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

    /** Those files of secrets that others may read, which no secret of this class is when it is written. */
    public List<Path> readableByOthers() {
        try (var inFolder = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            var open = new ArrayList<Path>();
            for (var file : Stream.concat(inFolder, elsewhere.values().stream())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                if (!PrivateFiles.isPrivate(file)) {
                    open.add(file);
                }
            }
            return open;
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** Where a secret is, or would be. */
    Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a secret");
        }
        return elsewhere.getOrDefault(name, folder.resolve(name));
    }

    private static Problem inaccessible(IOException cause) {
        return new Problem(cause, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.secrets"));
    }
}
