package app.pathfinder.cli;

import app.pathfinder.core.database.OracleAccounts;
import app.pathfinder.core.setting.OracleName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a script is for and where it goes. */
final class ServerScriptOptions {
    /** There for its presence to be required: the scripts of other servers may follow. */
    @Parameters(paramLabel = "SERVER", descriptionKey = "script-server")
    @SuppressWarnings("UnusedVariable")
    private Server server = Server.oracle;

    @Option(
            names = "--owner",
            paramLabel = "ACCOUNT",
            defaultValue = OracleName.USUAL_OWNER,
            converter = OracleNameConverter.class,
            descriptionKey = "script-owner")
    private OracleName owner = new OracleName(OracleName.USUAL_OWNER);

    @Option(
            names = "--application",
            paramLabel = "ACCOUNT",
            defaultValue = OracleName.USUAL_APPLICATION,
            converter = OracleNameConverter.class,
            descriptionKey = "script-application")
    private OracleName application = new OracleName(OracleName.USUAL_APPLICATION);

    @Option(
            names = "--tablespace",
            paramLabel = "NAME",
            converter = OracleNameConverter.class,
            descriptionKey = "script-tablespace")
    private @Nullable OracleName tablespace;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "script-output")
    private @Nullable Path output;

    /** As people type them. */
    enum Server {
        oracle
    }

    /** Null for standard output. */
    @Nullable
    Path output() {
        return output;
    }

    boolean isOneAccountForTwo() {
        return owner.equals(application);
    }

    OracleAccounts accounts() {
        return new OracleAccounts(owner, application, tablespace);
    }
}
