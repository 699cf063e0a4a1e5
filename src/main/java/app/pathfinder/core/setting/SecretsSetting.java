package app.pathfinder.core.setting;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the program keeps its own secrets, as the settings file says. */
public enum SecretsSetting {
    /** The keychain where one answers, otherwise files. */
    AUTO,
    /** The keychain, and nothing new in files. */
    KEYCHAIN,
    /** Files that only the user can read. */
    FILES;

    /** A system property that holds before the settings file, for builds, which must leave a person's keychain alone. */
    public static final String PROPERTY = "pathfinder.secrets";

    /**
     * What holds for a settings folder.
     *
     * @throws Problem {@link ProblemKind#SETTINGS_INVALID} or {@link ProblemKind#FILE_NOT_ACCESSIBLE}
     */
    public static SecretsSetting of(Path folder) {
        var forced = System.getProperty(PROPERTY);
        return forced == null ? SettingsFile.read(folder).secrets() : ofText(forced);
    }

    static SecretsSetting ofText(@Nullable String text) {
        if (text == null) {
            return AUTO;
        }
        return Arrays.stream(values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.SETTINGS_INVALID, 1, Wording.of("file.settings.secrets")));
    }
}
