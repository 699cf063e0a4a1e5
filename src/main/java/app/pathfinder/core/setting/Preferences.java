package app.pathfinder.core.setting;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small things remembered on this computer, such as the window's place and the theme. Losing them harms nobody, so a
 * file that cannot be read or written is logged and passed over. Thread-safe; {@link #save()} does the writing, off the
 * JavaFX thread.
 */
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, String> values;

    public Preferences(AppFolders folders) {
        this.file = folders.config().resolve("preferences.json");
        this.values = read(file);
    }

    private static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {});
        } catch (JacksonException e) {
            LOG.warn("The preferences file is not valid; the defaults are used");
        } catch (IOException e) {
            LOG.warn("The preferences file cannot be read; the defaults are used", e);
        }
        return new TreeMap<>();
    }

    /** What is remembered under a key, or what holds otherwise. */
    public synchronized String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** Remembers a value until {@link #save()} writes it. */
    public synchronized void put(String key, String value) {
        values.put(key, value);
    }

    /** Writes what is remembered. Blocks on the file system. */
    public void save() {
        try {
            PrivateFiles.write(file, json());
        } catch (IOException e) {
            LOG.warn("The preferences file cannot be written", e);
        }
    }

    private synchronized String json() throws JacksonException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values);
    }
}
