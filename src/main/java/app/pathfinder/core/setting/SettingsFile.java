package app.pathfinder.core.setting;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
 * For {@code kind: oracle} the keys are {@code host}, {@code port}, {@code service} and {@code tls}, or {@code alias} and
 * {@code tns_admin} (the folder of {@code tnsnames.ora}); and {@code wallet} (a folder) and {@code schema} (the owner's).
 *
 * <p>An unknown key is refused rather than passed over, because a misspelt one would silently mean something else.
 */
public final class SettingsFile {
    public static final String NAME = "pathfinder.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private SettingsFile() {}

    private record Shape(
            @Nullable DatabaseShape database, @Nullable String secrets) {}

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
        var text = text(file);
        try {
            var shape = YAML.readValue(text.text(), Shape.class);
            return shape == null ? Settings.defaults() : settings(shape, text);
        } catch (JacksonException e) {
            throw text.invalid(e);
        }
    }

    private static Settings settings(Shape shape, SettingsText text) {
        var database = shape.database() == null
                ? new DatabaseSettings.Embedded()
                : shape.database().settings(text);
        return new Settings(database, SecretsSetting.ofText(shape.secrets()));
    }

    private static SettingsText text(Path file) {
        try {
            return new SettingsText(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new Problem(e, ProblemKind.SETTINGS_INVALID, 1, Wording.of("file.settings.not-utf8"));
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.settings-file"));
        }
    }
}
