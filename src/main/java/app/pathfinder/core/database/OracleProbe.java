package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an Oracle database only what decides whether users' work may run in it: whether ours is installed, and whether
 * the account that the work runs on is bound by the policies. Refuses where it is not.
 */
final class OracleProbe {
    private static final Logger LOG = LoggerFactory.getLogger(OracleProbe.class);

    /** System privileges that lead past packages or policies, besides all that say ANY. */
    private static final Set<String> POWERS = Set.of(
            "ADMINISTER DATABASE TRIGGER",
            "ALTER DATABASE",
            "ALTER SYSTEM",
            "ALTER USER",
            "BECOME USER",
            "EXEMPT ACCESS POLICY",
            "EXPORT FULL DATABASE",
            "IMPORT FULL DATABASE",
            "SYSBACKUP",
            "SYSDBA",
            "SYSDG",
            "SYSKM",
            "SYSOPER");

    private static final Set<String> ROLES = Set.of("DBA", "EXECUTE_CATALOG_ROLE", "PDB_DBA", "CDB_DBA");

    private static final int NO_SUCH_TABLE = 942;

    private final OracleRows application;
    private final String schema;

    /** Of a connection of the application account. */
    OracleProbe(OracleRows application, String schema) {
        this.application = application;
        this.schema = schema;
    }

    /**
     * What is there.
     *
     * @throws Problem if users' work must not run in it: {@link ProblemKind#ROLE_BYPASSES_ISOLATION},
     *     {@link ProblemKind#DATABASE_NOT_INSTALLED}, {@link ProblemKind#DATABASE_TOO_OLD},
     *     {@link ProblemKind#DATABASE_TOO_NEW}
     */
    OracleInstallation run() {
        var account = account();
        var powers = powers(account);
        if (!powers.isEmpty()) {
            LOG.error("The application account could bypass the isolation of users: {}", powers);
            throw new Problem(ProblemKind.ROLE_BYPASSES_ISOLATION);
        }
        var capabilities = capabilities();
        checkVersion(capabilities.get(OracleSchema.VERSION_ROW));
        return new OracleInstallation(account.getKey(), capabilities);
    }

    /** Why the application account must not serve, in the database's words. */
    private List<String> powers(Map.Entry<String, String> account) {
        var found = new TreeSet<String>();
        if (account.getKey().equals(schema)) {
            found.add("it is the owner");
        }
        if (account.getValue().equals("TRUE")) {
            found.add("SYSDBA");
        }
        application.of(OracleQuery.PRIVILEGES).stream()
                .filter(OracleProbe::isPower)
                .forEach(found::add);
        application.of(OracleQuery.ROLES).stream().filter(ROLES::contains).forEach(found::add);
        found.addAll(application.of(OracleQuery.REACHABLE));
        return List.copyOf(found);
    }

    private Map.Entry<String, String> account() {
        return pairs(application.of(OracleQuery.ACCOUNT)).entrySet().iterator().next();
    }

    private static boolean isPower(String privilege) {
        return POWERS.contains(privilege) || Set.of(privilege.split(" ", -1)).contains("ANY");
    }

    private Map<String, String> capabilities() {
        try {
            var rows = pairs(application.of(OracleQuery.CAPABILITIES));
            if (rows.containsKey(OracleSchema.VERSION_ROW)) {
                return rows;
            }
        } catch (RuntimeException e) {
            if (!saysNoSuchTable(e)) {
                throw e;
            }
            throw new Problem(e, ProblemKind.DATABASE_NOT_INSTALLED, schema);
        }
        // The scripts write the version last.
        throw new Problem(ProblemKind.DATABASE_NOT_INSTALLED, schema);
    }

    /** Whether that is what Oracle says of what does not exist, or is not to be seen. */
    static boolean saysNoSuchTable(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getErrorCode() == NO_SUCH_TABLE) {
                return true;
            }
        }
        return false;
    }

    private void checkVersion(@Nullable String installed) {
        var version = Integer.parseInt(String.valueOf(installed));
        if (version > OracleSchema.VERSION) {
            throw new Problem(ProblemKind.DATABASE_TOO_NEW);
        }
        if (version < OracleSchema.VERSION) {
            throw new Problem(ProblemKind.DATABASE_TOO_OLD, schema);
        }
    }

    /** Texts of the form name=value. */
    static Map<String, String> pairs(List<String> texts) {
        return texts.stream()
                .map(text -> text.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
    }
}
