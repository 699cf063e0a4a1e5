package app.pathfinder.core.database.embedded;

import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.setting.AppFolders;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the embedded server keeps its things.
 *
 * @param programs the unpacked server programs, which several data folders may share
 * @param home the folder with the database, its passwords and its lock
 */
public record EmbeddedFolders(Path programs, Path home) {
    /** The folders below the program's data folder. */
    public static EmbeddedFolders of(AppFolders folders) {
        return new EmbeddedFolders(
                folders.data().resolve("server"), folders.data().resolve("embedded"));
    }

    Path database() {
        return home.resolve("database");
    }

    /** Where a new database is made before it is moved to its place in one step. */
    Path unfinishedDatabase() {
        return home.resolve("database.unfinished");
    }

    Path lock() {
        return home.resolve("server.lock");
    }

    Path secrets() {
        return home.resolve("secrets.json");
    }

    /** The file of the server's passwords, so that the folder is complete in itself where they are kept in files. */
    public Map<String, Path> secretFiles() {
        return Map.of(SecretName.EMBEDDED_SERVER.key(), secrets());
    }

    /** Held by every program that uses the server, a byte of it each. */
    Path inUse() {
        return home.resolve("in-use.lock");
    }

    Path serverLogs() {
        return database().resolve("log");
    }

    Path startLog() {
        return home.resolve("start.log");
    }
}
