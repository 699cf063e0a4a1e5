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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Opens an Oracle database. Nothing is installed or upgraded from here: a database administrator runs scripts for that,
 * and what they wrote down is compared with what this program needs.
 */
public final class OracleOpener implements DatabaseOpener {
    private static final int OWNER_CONNECTIONS = 4;
    private static final int SCHEDULER_CONNECTIONS = 3;

    /** For one answer to a user's statement, which is short, and to the owner's, which may rebuild a large table. */
    private static final Duration USERS_LIMIT = Duration.ofMinutes(1);

    private static final Duration OWNERS_LIMIT = Duration.ofMinutes(30);
    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(10);
    private static final SqlFailures FAILURES = new OracleFailures();

    private final OracleServer server;
    private final OracleLogins accounts;
    private final Supplier<String> fingerprint;
    private final Duration loginLimit;

    /**
     * Of one database.
     *
     * @param fingerprint of what this program's scripts bring
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
        var owner = source(accounts.owner(), "owner", OWNERS_LIMIT);
        var application = source(accounts.application(), "application", USERS_LIMIT);
        try {
            onStep.accept("common.start.probe");
            return opened(owner, application, probe(owner, application));
        } catch (RuntimeException | Error e) {
            throw FAILURES.problem(e, server.address().displayName());
        }
    }

    private OpenedDatabase opened(OracleDataSource owner, OracleDataSource application, EngineReport report) {
        var name = server.address().displayName();
        var owners = new OracleOwnerFailures().of(name);
        return new OpenedDatabase(
                new AccountDatabase("owner", OWNER_CONNECTIONS, owner, owners),
                new AccountDatabase("scheduler", SCHEDULER_CONNECTIONS, owner, owners),
                new GroupPools(group -> application, new OracleSessionReset(), FAILURES.of(name)),
                OracleOpener::leaveRunning,
                new OracleDialect(),
                report);
    }

    private OracleDataSource source(ServerAccounts.@Nullable Account account, String purpose, Duration limit) {
        return new OracleDataSource(server, account, "Pathfinder " + purpose, limit, loginLimit);
    }

    /** Without a pool, which would try a server that refuses again and again before it says so. */
    private EngineReport probe(OracleDataSource owner, OracleDataSource application) {
        return Jdbi.create(application).withHandle(users -> {
            var rows = OracleRows.of(users, server.schema());
            return accounts.owner() == null
                    ? probe(rows, null)
                    : Jdbi.create(owner).withHandle(owners -> probe(rows, OracleRows.of(owners, server.schema())));
        });
    }

    private EngineReport probe(OracleRows users, @Nullable OracleRows owners) {
        return new OracleProbe(users, owners, server.schema(), fingerprint.get()).run();
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
