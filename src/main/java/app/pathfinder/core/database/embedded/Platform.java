package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.Locale;

/** Names of this operating system and processor as the archives of the server programs spell them. */
final class Platform {
    private Platform() {}

    static boolean isWindows() {
        return systemName().equals("windows");
    }

    static boolean isLinux() {
        return systemName().equals("linux");
    }

    /** The archive's name on the class path, for example {@code postgres-linux-x86_64.txz}. */
    static String archive() {
        return "postgres-" + systemName() + "-" + processorName() + ".txz";
    }

    static String executable(String name) {
        return isWindows() ? name + ".exe" : name;
    }

    private static String systemName() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processorName() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw new Problem(ProblemKind.EMBEDDED_NO_BINARIES, systemName() + " " + name);
        };
    }
}
