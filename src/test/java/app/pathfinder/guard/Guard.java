package app.pathfinder.guard;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One guard of the program: the text in a source file that is it, what stands there when it is taken out, and the test
 * that must fail then.
 *
 * @param file below {@code src/main}; a file that does not exist is added with what is put in the guard's place
 * @param find stands exactly once in the file; empty for a file that is added
 */
record Guard(String name, String file, String find, String replace, String test) {
    private static final Path MAIN = Path.of("src", "main");

    /** All guards, from {@code guards.yaml}. */
    static List<Guard> all() throws IOException {
        try (var in = Guard.class.getResourceAsStream("/guards.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<List<Guard>>() {});
        }
    }

    boolean isJava() {
        return file.endsWith(".java");
    }

    /** Where the file stands on the class path, or below the source folder. */
    String relativePath() {
        return file.substring(file.indexOf('/') + 1);
    }

    /** The file's text without the guard. */
    String without() throws IOException {
        if (find.isEmpty()) {
            return replace;
        }
        var text = Files.readString(MAIN.resolve(file));
        var at = text.indexOf(find.strip());
        if (at < 0 || text.indexOf(find.strip(), at + 1) >= 0) {
            throw new IllegalStateException(name + ": its text does not stand exactly once in " + file);
        }
        return text.replace(find.strip(), replace.strip());
    }

    /**
     * The other sources that may have something of this file in them, those that name its class and those of its package:
     * the compiler writes a file's constants into the classes that use them.
     */
    List<Path> dependents() throws IOException {
        var changed = MAIN.resolve(file);
        try (var files = Files.walk(MAIN.resolve("java"))) {
            return files.filter(each -> each.toString().endsWith(".java") && !each.equals(changed))
                    .filter(each -> isBeside(each, changed) || names(each, changed))
                    .toList();
        }
    }

    private static boolean isBeside(Path source, Path changed) {
        return Objects.equals(source.getParent(), changed.getParent());
    }

    private static boolean names(Path source, Path changed) {
        try {
            var type = MoreFiles.getNameWithoutExtension(changed);
            return Files.readString(source).contains(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
