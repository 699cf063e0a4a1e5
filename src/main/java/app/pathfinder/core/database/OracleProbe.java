package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what an Oracle database is, whether ours is installed in it, and whether the account that users' work runs on
 * is bound by the policies. Refuses to work where it is not.
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

    /** What the packages of the owner make, so what it must have directly. */
    private static final List<String> OWNER_NEEDS = List.of("CREATE TABLE", "CREATE MATERIALIZED VIEW");

    private static final int NO_SUCH_TABLE = 942;

    private final OracleRows application;
    private final @Nullable OracleRows owner;
    private final String schema;
    private final String fingerprint;

    /**
     * Of the connections of both accounts.
     *
     * @param owner null where this computer does not have that account
     * @param fingerprint of what this program's scripts bring
     */
    OracleProbe(OracleRows application, @Nullable OracleRows owner, String schema, String fingerprint) {
        this.application = application;
        this.owner = owner;
        this.schema = schema;
        this.fingerprint = fingerprint;
    }

    /**
     * What the database can do.
     *
     * @throws Problem if users' work must not run in it: {@link ProblemKind#ROLE_BYPASSES_ISOLATION},
     *     {@link ProblemKind#DATABASE_NOT_INSTALLED}, {@link ProblemKind#DATABASE_TOO_OLD},
     *     {@link ProblemKind#DATABASE_TOO_NEW}
     */
    EngineReport run() {
        var powers = powers();
        if (!powers.isEmpty()) {
            LOG.error("The application account could bypass the isolation of users: {}", powers);
            throw new Problem(ProblemKind.ROLE_BYPASSES_ISOLATION);
        }
        var capabilities = capabilities();
        checkVersion(capabilities.get(OracleSchema.VERSION_ROW));
        var hasSecondWall = "Y".equals(capabilities.get(OracleSchema.POLICIES_ROW));
        return new EngineReport(hasSecondWall, findings(capabilities, hasSecondWall));
    }

    /** Why the application account must not serve, in the database's words. */
    private List<String> powers() {
        var found = new TreeSet<String>();
        var account = account();
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

    private static boolean saysNoSuchTable(Throwable failure) {
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

    private List<EngineFinding> findings(Map<String, String> capabilities, boolean hasSecondWall) {
        var found = new ArrayList<EngineFinding>();
        found.add(OracleVersion.finding(text(OracleQuery.BANNER), text(OracleQuery.COMPATIBLE)));
        found.add(installation(capabilities));
        found.add(EngineFinding.good("account", "bound"));
        found.add(hasSecondWall ? EngineFinding.good("second-wall", "there") : missingWall());
        found.add(partitioning());
        accountFinding(capabilities).ifPresent(found::add);
        if (owner != null) {
            found.add(privileges(owner));
            found.add(units(owner));
        }
        return found;
    }

    /** Of one version there may be several builds; what they bring fits together, and the newest is the best. */
    private EngineFinding installation(Map<String, String> capabilities) {
        return fingerprint.equals(capabilities.get(OracleSchema.SCRIPT_ROW))
                ? EngineFinding.good("installation", "current", schema, OracleSchema.VERSION)
                : EngineFinding.warning("installation", "other", schema);
    }

    private EngineFinding missingWall() {
        var couldBe = owner != null && !owner.of(OracleQuery.OWNERS_POLICIES).isEmpty();
        return EngineFinding.warning("second-wall", couldBe ? "unused" : "missing");
    }

    private EngineFinding partitioning() {
        var value = pairs(ifThere(OracleQuery.OPTIONS)).get("Partitioning");
        return "TRUE".equals(value)
                ? EngineFinding.good("partitioning", "there")
                : EngineFinding.warning("partitioning", "missing");
    }

    /** Tables are granted to the account that was named to the install script, and to no other. */
    private Optional<EngineFinding> accountFinding(Map<String, String> capabilities) {
        var installedFor = capabilities.get(OracleSchema.ACCOUNT_ROW);
        var connected = account().getKey();
        return installedFor == null || installedFor.equals(connected)
                ? Optional.empty()
                : Optional.of(EngineFinding.problem("account", "other", connected, installedFor));
    }

    private static EngineFinding privileges(OracleRows owner) {
        var direct = Set.copyOf(owner.of(OracleQuery.OWNERS_PRIVILEGES));
        var missing =
                OWNER_NEEDS.stream().filter(need -> !direct.contains(need)).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? EngineFinding.good("owner", "able")
                : EngineFinding.problem("owner", "lacks", missing);
    }

    private static EngineFinding units(OracleRows owner) {
        var invalid = String.join(", ", owner.of(OracleQuery.OWNERS_INVALID_UNITS));
        return invalid.isEmpty()
                ? EngineFinding.good("units", "valid")
                : EngineFinding.problem("units", "invalid", invalid);
    }

    private String text(OracleQuery query) {
        return ifThere(query).stream().findFirst().orElse("");
    }

    /** What only tells people something may be closed to the account; then it tells nothing. */
    private List<String> ifThere(OracleQuery query) {
        try {
            return application.of(query);
        } catch (RuntimeException e) {
            if (!saysNoSuchTable(e)) {
                throw e;
            }
            LOG.warn("The application account may not ask for {}", query);
            return List.of();
        }
    }

    /** Texts of the form name=value. */
    private static Map<String, String> pairs(List<String> texts) {
        return texts.stream()
                .map(text -> text.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
    }
}
