package app.pathfinder.core.setting;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pathfinder.yaml}:
 *
 * <pre>
 * database:
 *   kind: postgresql        # or embedded, which is what holds without a file
 *   host: db.example.org
 *   port: 5432
 *   name: pathfinder
 *   tls: true
 * secrets: auto             # or keychain, or files
 * </pre>
 *
 * An unknown key is refused rather than passed over, because a misspelt one would silently mean something else.
 */
public final class SettingsFile {
    public static final String NAME = "pathfinder.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private SettingsFile() {}

    private record Shape(
            @Nullable DatabaseShape database, @Nullable String secrets) {}

    private record DatabaseShape(
            @Nullable String kind,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String name,
            @Nullable Boolean tls) {}

    /**
     * The settings of a folder, or the defaults where it has no settings file.
     *
     * @throws Problem {@link ProblemKind#SETTINGS_INVALID} with line and sentence,
     *     {@link ProblemKind#FILE_NOT_ACCESSIBLE} if the file cannot be read
     */
    public static Settings read(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Settings.defaults();
        }
        try {
            var shape = YAML.readValue(file.toFile(), Shape.class);
            return shape == null
                    ? Settings.defaults()
                    : new Settings(database(shape.database()), SecretsSetting.ofText(shape.secrets()));
        } catch (JacksonException e) {
            var location = e.getLocation();
            throw new Problem(
                    e, ProblemKind.SETTINGS_INVALID, location == null ? 1 : location.getLineNr(), "not understood");
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.settings-file"));
        }
    }

    private static DatabaseSettings database(@Nullable DatabaseShape shape) {
        if (shape == null || shape.kind() == null || shape.kind().equals("embedded")) {
            return new DatabaseSettings.Embedded();
        }
        if (!shape.kind().equals("postgresql")) {
            throw invalid("database.kind must be embedded or postgresql");
        }
        return new DatabaseSettings.PostgresServer(
                required(shape.host(), "database.host"),
                port(shape.port()),
                shape.name() == null ? "pathfinder" : shape.name(),
                shape.tls() == null || shape.tls());
    }

    private static int port(@Nullable Integer port) {
        if (port == null) {
            return 5432;
        }
        if (port < 1 || port > 65_535) {
            throw invalid("database.port must be between 1 and 65535");
        }
        return port;
    }

    private static String required(@Nullable String value, String key) {
        if (value == null || value.isBlank()) {
            throw invalid(key + " is missing");
        }
        return value;
    }

    private static Problem invalid(String sentence) {
        return new Problem(ProblemKind.SETTINGS_INVALID, 1, sentence);
    }
}
