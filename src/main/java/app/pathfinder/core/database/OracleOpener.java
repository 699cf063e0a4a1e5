package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.setting.DatabaseSettings.OracleServer;
import app.pathfinder.core.setting.OracleAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Opens an Oracle database. Nothing is installed or upgraded from here: a database administrator runs scripts for that,
 * and what they wrote down is compared with what this program needs.
 */
public final class OracleOpener implements DatabaseOpener {
    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(10);
    private static final SqlFailures FAILURES = new OracleFailures();

    private final OracleServer server;
    private final OracleLogins accounts;
    private final Supplier<String> fingerprint;
    private final Duration loginLimit;

    /**
     * Of one database.
     *
     * @param fingerprint of what this program's scripts bring, asked for only where somebody wants a report
     */
    OracleOpener(OracleServer server, OracleLogins accounts, Supplier<String> fingerprint) {
        this(server, accounts, fingerprint, LOGIN_LIMIT);
    }

    OracleOpener(OracleServer server, OracleLogins accounts, Supplier<String> fingerprint, Duration loginLimit) {
        this.server = server;
        this.accounts = accounts;
        this.fingerprint = fingerprint;
        this.loginLimit = loginLimit;
    }

    @Override
    public OpenedDatabase open(Consumer<String> onStep) {
        onStep.accept("common.start.server");
        checkFiles();
        var owner = source(accounts.owner(), "owner", AccountDataSource.OWNERS_LIMIT);
        var application = source(accounts.application(), "application", AccountDataSource.USERS_LIMIT);
        onStep.accept("common.start.probe");
        var installed = failingInWords(() -> probe(application));
        return OpenedDatabase.on(
                connections(owner, application),
                OracleOpener::leaveRunning,
                Engine.oracle(installed.hasSecondWall(), () -> failingInWords(() -> inspect(owner, application))));
    }

    private <T> T failingInWords(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            throw FAILURES.problem(e, server.address().displayName());
        }
    }

    private EngineConnections connections(OracleDataSource owner, OracleDataSource application) {
        var name = server.address().displayName();
        return new EngineConnections(
                owner, application, new OracleSessionReset(), new OracleOwnerFailures().of(name), FAILURES.of(name));
    }

    private OracleDataSource source(ServerAccounts.@Nullable Account account, String purpose, Duration limit) {
        return new OracleDataSource(server, account, "Pathfinder " + purpose, limit, loginLimit);
    }

    /** Without a pool, which would try a server that refuses again and again before it says so. */
    private OracleInstallation probe(DataSource application) {
        return Jdbi.create(application)
                .withHandle(
                        users -> new OracleProbe(rows(users), server.schema().value()).run());
    }

    private EngineReport inspect(DataSource owner, DataSource application) {
        return Jdbi.create(application)
                .withHandle(users -> accounts.owner() == null
                        ? inspect(rows(users), null)
                        : Jdbi.create(owner).withHandle(owners -> inspect(rows(users), rows(owners))));
    }

    private EngineReport inspect(OracleRows users, @Nullable OracleRows owners) {
        return new OracleInspection(users, owners, server.schema().value(), fingerprint).run();
    }

    private OracleRows rows(Handle handle) {
        return OracleRows.of(handle, server.schema().value());
    }

    /** The driver would name them too, in its own words. */
    private void checkFiles() {
        if (server.address() instanceof OracleAddress.Alias alias) {
            checkReadable(alias.folder(), "tnsnames.ora");
        }
        if (server.wallet() != null) {
            checkReadable(server.wallet(), "cwallet.sso");
        }
    }

    private static void checkReadable(Path folder, String name) {
        var file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.named", file.toString()));
        }
    }

    private static void leaveRunning() {
        // The server runs on without us.
    }
}
