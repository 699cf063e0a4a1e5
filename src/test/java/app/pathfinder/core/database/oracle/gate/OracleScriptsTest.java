package app.pathfinder.core.database.oracle.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.OracleAccounts;
import app.pathfinder.core.database.OracleScripts;
import app.pathfinder.core.database.OracleTemplates;
import app.pathfinder.core.isolation.UserTableSchema;
import app.pathfinder.core.reference.OracleReferenceRows;
import app.pathfinder.core.setting.OracleName;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that an administrator of Oracle is given, without an Oracle to run them on. */
class OracleScriptsTest {
    private static final OracleScripts SCRIPTS = CoreModule.oracleScripts(
            new OracleAccounts(OracleName.of("careers"), OracleName.of("careers_app"), OracleName.of("data_1")), "1.0");
    private static final String INSTALL = SCRIPTS.install();
    private static final String UPGRADE = SCRIPTS.upgrade();
    private static final String UNINSTALL = SCRIPTS.uninstall();

    @Test
    void everyUnitIsReadable() {
        assertThat(OracleGate.checkScript(INSTALL)).isEmpty();
        assertThat(OracleGate.checkScript(UPGRADE)).isEmpty();
        assertThat(OracleGate.checkScript(UNINSTALL)).isEmpty();
    }

    /** Whatever character set SQL*Plus takes the file for. */
    @Test
    void nothingButPlainCharactersIsInThem() {
        assertThat(List.of(INSTALL, UPGRADE, UNINSTALL))
                .allSatisfy(script -> assertThat(script).matches("[\\n -~]*").doesNotContain("${"));
    }

    @Test
    void noPasswordIsInThemAndNoneIsShown() {
        assertThat(found("(?i)identified by (\\S+)", INSTALL))
                .containsExactly("\"Pf1#'", "\"&pf_password\";", "\"&pf_password\";");
        assertThat(found("(?m)^(accept pf_password .*)$", INSTALL))
                .hasSize(2)
                .allSatisfy(question -> assertThat(question).endsWith(" hide"));
        assertThat(found("(?m)^(undefine pf_password)$", INSTALL)).hasSize(2);
        assertThat(INSTALL).containsOnlyOnce("set verify off").doesNotContain("set echo on", "\nspool ");
        assertThat(UPGRADE).doesNotContain("identified by", "\naccept ", "'create user");
    }

    /** A statement that makes something replaces it, or runs only where it is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"install", "upgrade"})
    void aSecondRunMakesNothingTwice(String which) {
        var units = ScriptParts.of(which.equals("install") ? INSTALL : UPGRADE).units().stream()
                .map(ScriptParts.Unit::text)
                .toList();

        assertThat(units.stream().filter(unit -> unit.startsWith("create ")))
                .allSatisfy(unit -> assertThat(unit).startsWith("create or replace "));
        assertThat(units.stream().filter(unit -> unit.startsWith("insert ")))
                .allSatisfy(unit -> assertThat(
                                unit.contains("where not exists") || unit.startsWith("insert into pf_user_schema_"))
                        .isTrue());
        assertThat(units).contains("delete from pf_user_schema_statements", "delete from pf_user_schema_upgrades");
        assertThat(units.stream().filter(unit -> unit.contains("q'[create table pf_users ")))
                .singleElement()
                .satisfies(unit ->
                        assertThat(unit).contains("if v_found = 0 then\n            execute immediate p_statement;"));
    }

    @Test
    void whatIsInstalledIsLookedAtAndCanBeUninstalled() {
        var tables = found("make\\('(\\w+)', q'\\[create table", INSTALL);
        var packages = found("create or replace package (?!body)(\\w+)", INSTALL);
        var views = found("create or replace force view (\\w+)", INSTALL);
        var jobs = found("set_job\\('(\\w+)'", INSTALL);

        assertThat(tables).hasSizeGreaterThan(25).contains("PF_USERS", "PF_AUDIT_LOG");
        assertThat(packages).contains("pf_core", "pf_session", "pf_maintenance");
        assertThat(tables).allSatisfy(name -> assertThat(UNINSTALL).contains("drop_object('TABLE', '" + name + "');"));
        assertThat(packages)
                .allSatisfy(name -> assertThat(UNINSTALL)
                        .contains("drop_object('PACKAGE', '" + name.toUpperCase(Locale.ROOT) + "');"));
        assertThat(views)
                .hasSize(3)
                .allSatisfy(name -> assertThat(UNINSTALL)
                        .contains("drop_object('VIEW', '" + name.toUpperCase(Locale.ROOT) + "');"));
        assertThat(jobs).hasSize(6).allSatisfy(name -> assertThat(UNINSTALL).contains("drop_job('" + name + "');"));
        assertThat(UNINSTALL).contains("drop_context('PATHFINDER_SESSION');", "drop_context('PATHFINDER_WORK');");
        assertThat(INSTALL).contains("objects('TABLE', '" + tables.getFirst(), ", " + tables.size() + ");");
    }

    @Test
    void nothingIsDroppedBeforeTheWordWasTyped() {
        assertThat(INSTALL.toLowerCase(Locale.ROOT)).doesNotContain("drop user", "drop context");
        assertThat(UNINSTALL.indexOf("if '&pf_word' = 'REMOVE PATHFINDER'"))
                .isPositive()
                .isLessThan(UNINSTALL.indexOf("execute immediate 'drop "))
                .isLessThan(UNINSTALL.indexOf("dbms_scheduler.drop_job"));
        assertThat(UNINSTALL.toLowerCase(Locale.ROOT))
                .doesNotContain(" like ", "drop user \"' || p_name || '\" cascade");
    }

    /** Who may not drop everything would leave half. */
    @Test
    void whatIsMissingIsSaidBeforeAnythingIsDone() {
        for (var privilege : List.of("DROP USER", "DROP ANY TABLE", "DROP ANY MATERIALIZED VIEW", "DROP ANY CONTEXT")) {
            assertThat(UNINSTALL.indexOf("need('" + privilege + "');"))
                    .as(privilege)
                    .isPositive()
                    .isLessThan(UNINSTALL.indexOf("accept pf_word"));
        }
        for (var privilege : List.of("CREATE ANY TABLE", "GRANT ANY OBJECT PRIVILEGE", "EXECUTE ANY PROCEDURE")) {
            assertThat(INSTALL.indexOf("need('" + privilege + "');"))
                    .as(privilege)
                    .isPositive()
                    .isLessThan(INSTALL.indexOf("'create user"));
        }
        for (var check : List.of(
                "if v_application <> 'CAREERS_APP' then",
                "(owner = 'CAREERS_APP' or (owner = 'CAREERS' and substr(object_name, 1, 3) <> 'PF_'))")) {
            assertThat(INSTALL.indexOf(check)).isPositive().isLessThan(INSTALL.indexOf("'create user"));
        }
    }

    /** What a session of an administrator speaks is kept by jobs, and decides how long texts in packages may be. */
    @Test
    void theLanguageOfTheSessionDecidesNothing() {
        for (var script : List.of(INSTALL, UPGRADE)) {
            assertThat(script.indexOf("alter session set nls_comp = binary"))
                    .isPositive()
                    .isLessThan(script.indexOf("create or replace package"));
        }
    }

    /** A password that could be guessed would hold until the question for another is answered. */
    @Test
    void theFirstPasswordOfAnAccountIsRandom() {
        assertThat(INSTALL)
                .contains("identified by \"Pf1#' || rawtohex(sys.dbms_crypto.randombytes(12))")
                .doesNotContain("dbms_random");
    }

    @Test
    void rightsThatSomebodyAddedAreTold() {
        for (var what : List.of(
                "packages for the application account",
                "other rights on shared tables",
                "users'' tables without a policy")) {
            assertThat(INSTALL).containsOnlyOnce("tell('" + what + "', v_found, ");
        }
        assertThat(INSTALL).contains("grantee in ('CAREERS_APP', 'PUBLIC')");
    }

    @Test
    void theAccountsBearTheirNames() {
        assertThat(INSTALL)
                .contains("grant execute on pf_session to CAREERS_APP;")
                .contains("pathfinder_session using CAREERS.pf_session;")
                .contains("v_tablespace varchar2(200) := 'DATA_1';")
                .doesNotContain("PATHFINDER_APP");
    }

    @Test
    void theApplicationAccountGetsNoMoreThanItNeeds() {
        assertThat(found("(?m)^(grant .* to CAREERS_APP);", INSTALL))
                .containsExactlyInAnyOrder(
                        "grant create session to CAREERS_APP",
                        "grant execute on pf_session to CAREERS_APP",
                        "grant select on pf_ref_skills_catalog to CAREERS_APP",
                        "grant select on pf_ref_career_paths to CAREERS_APP",
                        "grant select on pf_ref_role_templates to CAREERS_APP",
                        "grant select on pf_ref_role_skills to CAREERS_APP",
                        "grant select on pf_ref_user_tables to CAREERS_APP",
                        "grant select on pf_capabilities to CAREERS_APP",
                        "grant select on v_my_sessions to CAREERS_APP",
                        "grant select on v_my_audit to CAREERS_APP");
    }

    /** The program takes a database for set up when it finds the version. */
    @Test
    void theVersionIsWrittenLast() {
        for (var script : List.of(INSTALL, UPGRADE)) {
            assertThat(script).containsOnlyOnce("'SCHEMA_VERSION'");
            assertThat(script.substring(script.indexOf("'SCHEMA_VERSION'")))
                    .doesNotContain("create ", "grant ", "begin\n");
        }
    }

    @Test
    void theFingerprintFollowsWhatIsBroughtAndNotTheNames() {
        var accounts = new OracleAccounts(OracleName.of("a1"), OracleName.of("a2"), null);
        var olderTables = OracleTemplates.render(1, UserTableSchema::tables);

        assertThat(CoreModule.oracleScripts(accounts, "2.0").fingerprint()).isEqualTo(SCRIPTS.fingerprint());
        assertThat(new OracleScripts(accounts, olderTables, OracleReferenceRows.script(), "1.0").fingerprint())
                .isNotEqualTo(SCRIPTS.fingerprint());
        assertThat(INSTALL).contains("'SCRIPT', '" + SCRIPTS.fingerprint() + "'");
    }

    @Test
    void theShippedReferenceDataIsInThem() {
        assertThat(found("(?m)^    skill\\('([0-9A-F]{32})',\\s+'[^0-9]", INSTALL))
                .hasSizeGreaterThan(700);
        assertThat(found("(?m)^    (role)\\(", INSTALL)).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1a",
                "a b",
                "a\"b",
                "a'b",
                "a;b",
                "a.b",
                "a$b",
                "a TIME_ZONE = 'x'",
                "sys",
                "ä",
                "a23456789012345678901234567890x"
            })
    void whatIsNoPlainNameIsRefused(String name) {
        assertThatThrownBy(() -> OracleName.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneAccountForTwoIsRefused() {
        assertThatThrownBy(() -> new OracleAccounts(OracleName.of("a"), OracleName.of("A"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> found(String pattern, String script) {
        return Pattern.compile(pattern)
                .matcher(script)
                .results()
                .map(OracleScriptsTest::part)
                .toList();
    }

    private static String part(MatchResult found) {
        return found.group(1);
    }
}
