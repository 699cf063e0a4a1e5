package app.pathfinder.core.setting;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The folders that the program uses: settings, data (the embedded database among them) and logs. Immutable; any
 * thread.
 *
 * @param config settings and preferences
 * @param data the embedded database, its passwords and unpacked programs
 * @param logs log files
 */
public record AppFolders(Path config, Path data, Path logs) {
    /** The environment variable that puts all three folders below one of the person's choice. */
    public static final String HOME_VARIABLE = "PATHFINDER_HOME";

    /** The folders that are usual on this platform, or those below {@code PATHFINDER_HOME} if that is set. */
    public static AppFolders ofPlatform() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /** Folders that live below one folder: {@code config}, {@code data} and {@code logs}. */
    public static AppFolders below(Path home) {
        var root = home.toAbsolutePath().normalize();
        return new AppFolders(root.resolve("config"), root.resolve("data"), root.resolve("logs"));
    }

    static AppFolders of(Map<String, String> environment, String operatingSystem, Path userHome) {
        var home = environment.get(HOME_VARIABLE);
        if (home != null && !home.isBlank()) {
            return below(Path.of(home));
        }
        var system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return ofWindows(environment::get, userHome);
        }
        if (system.startsWith("mac")) {
            return ofMac(userHome);
        }
        return ofFreedesktop(environment::get, userHome);
    }

    private static AppFolders ofWindows(Function<String, @Nullable String> environment, Path userHome) {
        var roaming = folder(environment.apply("APPDATA"), userHome.resolve("AppData/Roaming"));
        var local = folder(environment.apply("LOCALAPPDATA"), userHome.resolve("AppData/Local"));
        return new AppFolders(
                roaming.resolve("Pathfinder"), local.resolve("Pathfinder/data"), local.resolve("Pathfinder/logs"));
    }

    private static AppFolders ofMac(Path userHome) {
        var library = userHome.resolve("Library");
        var support = library.resolve("Application Support/Pathfinder");
        return new AppFolders(support.resolve("config"), support.resolve("data"), library.resolve("Logs/Pathfinder"));
    }

    private static AppFolders ofFreedesktop(Function<String, @Nullable String> environment, Path userHome) {
        var config = folder(environment.apply("XDG_CONFIG_HOME"), userHome.resolve(".config"));
        var data = folder(environment.apply("XDG_DATA_HOME"), userHome.resolve(".local/share"));
        var state = folder(environment.apply("XDG_STATE_HOME"), userHome.resolve(".local/state"));
        return new AppFolders(
                config.resolve("pathfinder"), data.resolve("pathfinder"), state.resolve("pathfinder/logs"));
    }

    private static Path folder(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }

    /**
     * Makes the folders where they are missing.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} if one cannot be made
     */
    public void create() {
        makePrivate(config, "file.name.settings");
        makePrivate(data, "file.name.data");
        makePrivate(logs, "file.name.logs");
    }

    private static void makePrivate(Path folder, String name) {
        try {
            if (!Files.isDirectory(folder)) {
                PrivateFiles.createFolders(folder);
            }
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of(name));
        }
    }
}
