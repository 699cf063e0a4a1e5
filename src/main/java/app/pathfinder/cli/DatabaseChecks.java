package app.pathfinder.cli;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.database.DatabaseEngine;
import app.pathfinder.core.database.EngineFinding;
import app.pathfinder.core.database.EngineReport;
import app.pathfinder.core.monitoring.DatabaseHealth;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.DatabaseSettings;
import app.pathfinder.core.setting.SettingsFile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Whether the configured database can be opened, keeps users apart, and has been set up. */
final class DatabaseChecks {
    private final Findings findings;
    private final CoreAccess core;

    @Inject
    DatabaseChecks(Findings findings, CoreAccess core) {
        this.findings = findings;
        this.core = core;
    }

    List<Finding> run() {
        var found = new ArrayList<Finding>();
        try {
            var settings = SettingsFile.read(core.folders().config());
            found.add(findings.ok("settings", hasFile() ? "found" : "defaults"));
            found.add(kind(settings.database()));
        } catch (Problem e) {
            found.add(findings.problem("settings", e));
            return found;
        }
        found.addAll(opened());
        return found;
    }

    private boolean hasFile() {
        return Files.exists(core.folders().config().resolve(SettingsFile.NAME));
    }

    private Finding kind(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Embedded ignored -> findings.ok("database", "embedded");
            case DatabaseSettings.PostgresServer server ->
                findings.ok("database", "server", server.host() + ":" + server.port(), server.name());
            case DatabaseSettings.OracleServer server ->
                findings.ok(
                        "database",
                        "oracle",
                        server.address().displayName(),
                        server.schema().value());
        };
    }

    /** What only an open database can tell; the first obstacle hides the rest. */
    private List<Finding> opened() {
        try {
            var engine = core.get(DatabaseEngine.class);
            var found = new ArrayList<>(engine.isInstalledByScripts() ? findings(engine.report()) : facts());
            found.add(administrator());
            return found;
        } catch (Problem e) {
            return List.of(findings.problem(obstacle(e.kind()), e));
        }
    }

    private List<Finding> facts() {
        var facts = core.get(DatabaseHealth.class).facts();
        return List.of(
                findings.ok("server", "reached", facts.server()),
                findings.ok("roles", "bound"),
                findings.ok("schema", "current", facts.schemaVersion(), facts.userTablesVersion()));
    }

    private List<Finding> findings(EngineReport report) {
        return report.findings().stream().map(this::finding).toList();
    }

    private Finding finding(EngineFinding found) {
        var arguments = found.arguments().toArray();
        return switch (found.level()) {
            case GOOD -> findings.ok(found.check(), found.what(), arguments);
            case WARNING -> findings.warning(found.check(), found.what(), arguments);
            case PROBLEM -> findings.problem(found.check(), found.what(), arguments);
        };
    }

    private static String obstacle(ProblemKind kind) {
        return switch (kind) {
            case ROLE_BYPASSES_ISOLATION -> "roles";
            case DATABASE_TOO_NEW, DATABASE_TOO_OLD, DATABASE_NOT_INSTALLED -> "schema";
            default -> "server";
        };
    }

    private Finding administrator() {
        return core.get(AccountService.class).isInitialised()
                ? findings.ok("administrator", "found")
                : findings.warning("administrator", "none");
    }
}
