package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.OracleAccounts;
import app.pathfinder.core.database.OracleScripts;
import app.pathfinder.core.database.oracle.SqlPlus.Outcome;
import app.pathfinder.core.setting.OracleName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the scripts are given to SQL*Plus, as far as that can be seen without one. */
class SqlPlusTest {
    private static final OracleScripts SCRIPTS = CoreModule.oracleScripts(
            new OracleAccounts(OracleName.of("PATHFINDER"), OracleName.of("PATHFINDER_APP"), null), "test");

    @Test
    void eachQuestionOfAScriptGetsItsAnswer() {
        assertThat(SqlPlus.questions(SCRIPTS.install()))
                .containsExactly(
                        "Password for PATHFINDER, the one it has or a new one: ",
                        "Password for PATHFINDER_APP, the one it has or a new one: ");
        assertThat(SqlPlus.questions(SCRIPTS.upgrade())).isEmpty();
        assertThat(SqlPlus.questions(SCRIPTS.uninstall())).containsExactly("Type REMOVE PATHFINDER to go on: ");
        assertThat(SqlPlus.input(SCRIPTS.install(), List.of("one", "two"))).isEqualTo("one\ntwo\n");
    }

    @Test
    void aScriptThatAsksMoreOrOtherwiseIsNotRun() {
        var install = SCRIPTS.install();
        assertThatIllegalArgumentException().isThrownBy(() -> SqlPlus.input(install, List.of("one")));
        var other = install + "\naccept pf_more number prompt 'How many: '\n";
        assertThatIllegalArgumentException().isThrownBy(() -> SqlPlus.input(other, List.of("one", "two")));
    }

    @Test
    void theCommandIsTheAdministratorsWithALimit() {
        assertThat(SqlPlus.command("Pf1secret", "FREEPDB1", "/tmp/a.sql", "/tmp/a.input", 600))
                .containsExactly(
                        "sh",
                        "-c",
                        "exec timeout 600 sqlplus -L 'sys/Pf1secret@//localhost:1521/FREEPDB1 as sysdba'"
                                + " @/tmp/a.sql < /tmp/a.input 2>&1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SP2-0734: unknown command beginning \"foo\" - rest of line ignored.",
                "ORA-20100: Oracle 12.2 or newer is needed.",
                "PLS-00201: identifier 'X' must be declared",
                "Warning: Package Body created with compilation errors."
            })
    void whatSqlPlusGoesOnAfterIsAFailure(String line) {
        var outcome = new Outcome(0, "1. The two accounts\n" + line + "\nPathfinder is set up.\n");
        assertThat(outcome.isSuccess()).isFalse();
        assertThatThrownBy(outcome::orThrow).hasMessageContaining(line);
    }

    @Test
    void whatEndsBadlyIsAFailureAndWhatEndsWellIsNone() {
        assertThat(new Outcome(1, "").isSuccess()).isFalse();
        assertThat(new Outcome(124, "Pathfinder is set up.\n").isSuccess()).isFalse();
        assertThat(new Outcome(0, "made PATHFINDER\nPathfinder is set up.\n").isSuccess())
                .isTrue();
    }
}
