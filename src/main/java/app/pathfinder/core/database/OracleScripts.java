package app.pathfinder.core.database;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scripts for SQL*Plus and SQLcl that set Pathfinder up on Oracle, bring it to this version, and take it away: one
 * file each, for the administrator who has to approve it. Each can be run again, and none holds a password. Immutable.
 */
public final class OracleScripts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    /** A line of hyphens would join the next one to it. */
    private static final Pattern RULE = Pattern.compile("(?m)^ *-- -+\\n");

    private final OracleSources sources = new OracleSources();
    private final List<UserTableTemplates> userTables;
    private final String referenceRows;
    private final Map<String, String> values;

    /**
     * @param userTables what makes a user's set of tables on Oracle, a version each
     * @param referenceRows PL/SQL that brings the shipped reference data in
     * @param version of the program
     */
    public OracleScripts(
            OracleAccounts accounts, List<UserTableTemplates> userTables, String referenceRows, String version) {
        this.userTables = List.copyOf(userTables);
        this.referenceRows = referenceRows;
        var tablespace = accounts.tablespace();
        values = Map.ofEntries(
                Map.entry("owner", accounts.owner().value()),
                Map.entry("application", accounts.application().value()),
                Map.entry("tablespace", tablespace == null ? "" : tablespace.value()),
                Map.entry("version", version),
                Map.entry("schema_version", String.valueOf(OracleSchema.VERSION)),
                Map.entry("fingerprint", fingerprint()),
                Map.entry("jobs", String.join(",", sources.jobs())),
                Map.entry("job_count", String.valueOf(sources.jobs().size())),
                Map.entry(
                        "suffix_count",
                        String.valueOf(userTables.getLast().suffixes().size())),
                Map.entry("compiled", String.join(",", sources.compiled())),
                Map.entry("object_checks", sources.objectChecks()),
                Map.entry("drop_jobs", sources.dropJobs()),
                Map.entry("drop_objects", sources.dropObjects()));
    }

    /** Sets everything up, accounts included. */
    public String install() {
        return script("install", new Step("The two accounts", OracleSources.part("accounts")));
    }

    /** Brings an installation to this version. */
    public String upgrade() {
        return script("upgrade", new Step("Whether Pathfinder is there", OracleSources.part("present")));
    }

    /** Takes everything away after a question. */
    public String uninstall() {
        return filled(Stream.of("uninstall_head", "start", "uninstall_ask", "uninstall")
                .map(OracleSources::part)
                .collect(Collectors.joining("\n")));
    }

    /** Changes whenever what the scripts bring does. The database keeps it as SCRIPT in pf_capabilities. */
    public String fingerprint() {
        var brought = Stream.of("grants", "settings", "access")
                        .map(OracleSources::part)
                        .collect(Collectors.joining())
                + sources.all()
                + userTables
                + referenceRows;
        return Hashing.sha256().hashString(brought, StandardCharsets.UTF_8).toString();
    }

    private record Step(String title, String text) {}

    private String script(String name, Step accounts) {
        var steps = List.of(
                new Step("What this database is", OracleSources.part("checks")),
                accounts,
                new Step("What the accounts may do", OracleSources.part("grants")),
                new Step("The tables that all share", sources.missingTables()),
                new Step("How it is set up", OracleSources.part("settings")),
                new Step("What makes the tables of a user", OracleTemplateRows.script(userTables)),
                new Step("Skills, career paths and roles", referenceRows),
                new Step("Contexts, which only packages can set", sources.contexts()),
                new Step("Packages, views and jobs", sources.routines()),
                new Step("Whether they compile", OracleSources.part("compiled")),
                new Step("What the application account may use", OracleSources.part("access")),
                new Step("What is there now", OracleSources.part("self_check")),
                new Step("The version", OracleSources.part("version")));
        var script = new StringBuilder(OracleSources.part(name + "_head"))
                .append('\n')
                .append(OracleSources.part("start"));
        for (var i = 0; i < steps.size(); i++) {
            script.append("\nprompt ")
                    .append(i + 1)
                    .append(". ")
                    .append(steps.get(i).title())
                    .append("\n\n")
                    .append(steps.get(i).text());
        }
        return filled(
                script.append('\n').append(OracleSources.part(name + "_end")).toString());
    }

    private String filled(String script) {
        var filled = PLACEHOLDER.matcher(script).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
        return RULE.matcher(filled).replaceAll("");
    }

    private String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("A script asks for " + name);
        }
        return value;
    }
}
