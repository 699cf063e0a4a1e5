package app.pathfinder.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what there is to be said of an Oracle database to a person who asks; nothing of it decides a start. */
final class OracleInspection {
    private static final Logger LOG = LoggerFactory.getLogger(OracleInspection.class);

    /** What the packages of the owner make, so what it must have directly. */
    private static final List<String> OWNER_NEEDS = List.of("CREATE TABLE", "CREATE MATERIALIZED VIEW");

    private final OracleRows application;
    private final @Nullable OracleRows owner;
    private final String schema;
    private final Supplier<String> fingerprint;

    /**
     * Of the connections of both accounts.
     *
     * @param owner null where this computer does not have that account
     * @param fingerprint of what this program's scripts bring
     */
    OracleInspection(OracleRows application, @Nullable OracleRows owner, String schema, Supplier<String> fingerprint) {
        this.application = application;
        this.owner = owner;
        this.schema = schema;
        this.fingerprint = fingerprint;
    }

    /**
     * All of it.
     *
     * @throws app.pathfinder.core.problem.Problem if users' work must not run in it, as {@link OracleProbe#run} says
     */
    EngineReport run() {
        var installed = new OracleProbe(application, schema).run();
        return new EngineReport(installed.hasSecondWall(), findings(installed));
    }

    private List<EngineFinding> findings(OracleInstallation installed) {
        var found = new ArrayList<EngineFinding>();
        found.add(OracleVersion.finding(text(OracleQuery.BANNER), text(OracleQuery.COMPATIBLE)));
        found.add(build(installed));
        found.add(EngineFinding.good("account", "bound"));
        found.add(installed.hasSecondWall() ? EngineFinding.good("second-wall", "there") : missingWall());
        found.add(partitioning());
        otherAccount(installed).ifPresent(found::add);
        if (owner != null) {
            found.add(privileges(owner));
            found.add(units(owner));
        }
        return found;
    }

    private EngineFinding build(OracleInstallation installed) {
        return installed.isOf(fingerprint.get())
                ? EngineFinding.good("installation", "current", schema, OracleSchema.VERSION)
                : EngineFinding.warning("installation", "other", schema);
    }

    private EngineFinding missingWall() {
        var couldBe = owner != null && !owner.of(OracleQuery.OWNERS_POLICIES).isEmpty();
        return EngineFinding.warning("second-wall", couldBe ? "unused" : "missing");
    }

    private EngineFinding partitioning() {
        var value = OracleProbe.pairs(ifThere(OracleQuery.OPTIONS)).get("Partitioning");
        return "TRUE".equals(value)
                ? EngineFinding.good("partitioning", "there")
                : EngineFinding.warning("partitioning", "missing");
    }

    private static Optional<EngineFinding> otherAccount(OracleInstallation installed) {
        return installed.grantee().equals(installed.account())
                ? Optional.empty()
                : Optional.of(EngineFinding.problem("account", "other", installed.account(), installed.grantee()));
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
            if (!OracleProbe.saysNoSuchTable(e)) {
                throw e;
            }
            LOG.warn("The application account may not ask for {}", query);
            return List.of();
        }
    }
}
