package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.DatabaseSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The accounts on a configured server, from {@code server-accounts.json} in the settings folder. Staff's computers hold
 * the application account only; then nothing that needs the owner can be done from them.
 */
final class ServerAccountsFile {
    private static final String NAME = "server-accounts.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ServerAccountsFile() {}

    private record Shape(ServerAccounts.@Nullable Account owner, ServerAccounts.@Nullable Account application) {}

    static ServerAccounts read(Path folder, DatabaseSettings.PostgresServer server) {
        try {
            var shape = JSON.readValue(folder.resolve(NAME).toFile(), Shape.class);
            if (shape.application() == null) {
                throw new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, "The application account in " + NAME);
            }
            return new ServerAccounts(server.host(), server.port(), server.name(), shape.owner(), shape.application());
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, "The file " + NAME + " in the settings folder");
        }
    }
}
