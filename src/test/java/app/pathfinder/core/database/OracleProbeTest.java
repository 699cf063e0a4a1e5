package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is concluded from the rows that an Oracle database answers with; no such database is needed for that. */
class OracleProbeTest {
    private static final Messages MESSAGES = Messages.english();
    private static final String BANNER = "Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production";

    private final FakeRows application = new FakeRows()
            .answer(OracleQuery.BANNER, BANNER)
            .answer(OracleQuery.COMPATIBLE, "19.0.0")
            .answer(OracleQuery.OPTIONS, "Fine-grained access control=TRUE", "Partitioning=TRUE")
            .answer(OracleQuery.ACCOUNT, "PATHFINDER_APP=FALSE")
            .answer(OracleQuery.PRIVILEGES, "CREATE SESSION")
            .answer(OracleQuery.ROLES)
            .answer(OracleQuery.REACHABLE)
            .answer(
                    OracleQuery.CAPABILITIES,
                    "SCHEMA_VERSION=1",
                    "SCRIPT=5c1",
                    "DBMS_RLS=Y",
                    "APPLICATION_ACCOUNT=PATHFINDER_APP");
    private final FakeRows owner = new FakeRows()
            .answer(OracleQuery.OWNERS_PRIVILEGES, "CREATE SESSION", "CREATE TABLE", "CREATE MATERIALIZED VIEW")
            .answer(OracleQuery.OWNERS_POLICIES, "DBMS_RLS")
            .answer(OracleQuery.OWNERS_INVALID_UNITS);

    /** Answers with the rows it was given, and remembers what it was asked. */
    private static final class FakeRows implements OracleRows {
        private final Map<OracleQuery, List<String>> answers = new EnumMap<>(OracleQuery.class);
        private final List<OracleQuery> asked = new ArrayList<>();

        FakeRows answer(OracleQuery query, String... rows) {
            answers.put(query, List.of(rows));
            return this;
        }

        /** As Oracle does for what does not exist, or is not to be seen. */
        FakeRows hide(OracleQuery query) {
            answers.remove(query);
            return this;
        }

        @Override
        public List<String> of(OracleQuery query) {
            asked.add(query);
            var rows = answers.get(query);
            if (rows == null) {
                throw new StatementFailure(new SQLException("hidden", "42000", 942));
            }
            return rows;
        }
    }

    @Test
    void aStartAsksOnlyWhatDecidesWhetherItMayWork() {
        assertThat(start().hasSecondWall()).isTrue();
        assertThat(application.asked)
                .containsExactly(
                        OracleQuery.ACCOUNT,
                        OracleQuery.PRIVILEGES,
                        OracleQuery.ROLES,
                        OracleQuery.REACHABLE,
                        OracleQuery.CAPABILITIES);
    }

    @Test
    void theRestIsAskedForOnceWhenSomebodyWantsToKnow() {
        probe(owner);
        application.asked.addAll(owner.asked);
        assertThat(application.asked)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(OracleQuery.OWNERS_POLICIES)));
    }

    @Test
    void allIsWellInADatabaseThatHasEverything() {
        var report = probe(owner);
        assertThat(report.hasSecondWall()).isTrue();
        assertThat(report.findings())
                .containsExactly(
                        EngineFinding.good("engine", "version", BANNER, "19.0.0"),
                        EngineFinding.good("installation", "current", "PATHFINDER", 1),
                        EngineFinding.good("account", "bound"),
                        EngineFinding.good("second-wall", "there"),
                        EngineFinding.good("partitioning", "there"),
                        EngineFinding.good("owner", "able"),
                        EngineFinding.good("units", "valid"));
    }

    @Test
    void theApplicationAccountAloneTellsWhatItCanSee() {
        assertThat(probe(null).findings())
                .extracting(EngineFinding::check)
                .containsExactly("engine", "installation", "account", "second-wall", "partitioning");
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVILEGES, EXEMPT ACCESS POLICY",
        "PRIVILEGES, SELECT ANY TABLE",
        "PRIVILEGES, CREATE ANY CONTEXT",
        "PRIVILEGES, EXECUTE ANY PROCEDURE",
        "PRIVILEGES, ALTER USER",
        "PRIVILEGES, BECOME USER",
        "ROLES, DBA",
        "ROLES, PDB_DBA",
        "REACHABLE, PF_USERS",
        "REACHABLE, PF_ADMIN",
        "REACHABLE, DBMS_RLS",
        "ACCOUNT, PATHFINDER=FALSE",
        "ACCOUNT, PATHFINDER_APP=TRUE"
    })
    void nobodyWorksOnAnAccountThatLeadsPastThePolicies(OracleQuery query, String row) {
        application.answer(query, row);
        assertRefused(ProblemKind.ROLE_BYPASSES_ISOLATION);
    }

    @Test
    void aWordIsNoPrivilegeForBeingContainedInOne() {
        application.answer(OracleQuery.PRIVILEGES, "CREATE SESSION", "KEEP MANY THINGS");
        assertThat(start().hasSecondWall()).isTrue();
    }

    @Test
    void anInstallationThatIsNotThereOrNotCompleteIsSaid() {
        application.answer(OracleQuery.CAPABILITIES, "DBMS_RLS=Y");
        assertRefused(ProblemKind.DATABASE_NOT_INSTALLED);
        application.hide(OracleQuery.CAPABILITIES);
        assertRefused(ProblemKind.DATABASE_NOT_INSTALLED);
    }

    @ParameterizedTest
    @CsvSource({"0, DATABASE_TOO_OLD", "2, DATABASE_TOO_NEW"})
    void anotherVersionIsRefused(String version, ProblemKind kind) {
        application.answer(OracleQuery.CAPABILITIES, "SCHEMA_VERSION=" + version, "DBMS_RLS=Y");
        assertRefused(kind);
    }

    @Test
    void anotherBuildOfTheSameVersionIsSaid() {
        application.answer(OracleQuery.CAPABILITIES, "SCHEMA_VERSION=1", "SCRIPT=77f", "DBMS_RLS=Y");
        assertThat(probe(owner).findings()).contains(EngineFinding.warning("installation", "other", "PATHFINDER"));
    }

    @Test
    void aMissingSecondWallIsSaidAndWhetherItCouldBeThere() {
        application.answer(OracleQuery.CAPABILITIES, "SCHEMA_VERSION=1", "DBMS_RLS=N");
        assertThat(start().hasSecondWall()).isFalse();
        assertThat(probe(null).hasSecondWall()).isFalse();
        assertThat(probe(owner).findings()).contains(EngineFinding.warning("second-wall", "unused"));
        owner.answer(OracleQuery.OWNERS_POLICIES);
        assertThat(probe(owner).findings()).contains(EngineFinding.warning("second-wall", "missing"));
    }

    @Test
    void whatTheEditionLacksAndTheOwnerLacksIsSaid() {
        application.answer(OracleQuery.OPTIONS, "Partitioning=FALSE");
        application.answer(OracleQuery.ACCOUNT, "OTHER_APP=FALSE");
        owner.answer(OracleQuery.OWNERS_PRIVILEGES, "CREATE SESSION");
        owner.answer(OracleQuery.OWNERS_INVALID_UNITS, "PF_ADMIN", "PF_CORE");
        assertThat(probe(owner).findings())
                .contains(
                        EngineFinding.warning("partitioning", "missing"),
                        EngineFinding.problem("account", "other", "OTHER_APP", "PATHFINDER_APP"),
                        EngineFinding.problem("owner", "lacks", "CREATE TABLE, CREATE MATERIALIZED VIEW"),
                        EngineFinding.problem("units", "invalid", "PF_ADMIN, PF_CORE"));
    }

    @Test
    void whatTheAccountMayNotAskStopsNothing() {
        application.hide(OracleQuery.BANNER).hide(OracleQuery.COMPATIBLE).hide(OracleQuery.OPTIONS);
        assertThat(probe(owner).findings())
                .contains(
                        EngineFinding.problem("engine", "old", "", ""),
                        EngineFinding.warning("partitioning", "missing"));
    }

    @ParameterizedTest
    @CsvSource({"12.1.0.2.0, old", "11.2.0.4.0, old", "12.2.0, version", "12.2.0.1.0, version", "23.6.0, version"})
    void longNamesNeedACompatibleDatabase(String compatible, String what) {
        assertThat(OracleVersion.finding(BANNER, compatible).what()).isEqualTo(what);
    }

    private EngineReport probe(@Nullable OracleRows owner) {
        var report = new OracleInspection(application, owner, "PATHFINDER", () -> "5c1").run();
        report.findings().forEach(OracleProbeTest::assertHasWords);
        return report;
    }

    private OracleInstallation start() {
        return new OracleProbe(application, "PATHFINDER").run();
    }

    /** Doctor says each with its remedy. */
    private static void assertHasWords(EngineFinding finding) {
        var key = "cli.doctor." + finding.check();
        var arguments = finding.arguments().toArray();
        assertThat(MESSAGES.text(key)).isNotBlank();
        assertThat(MESSAGES.text(key + "." + finding.what(), arguments))
                .isNotBlank()
                .doesNotContain("{");
        if (finding.level() != EngineFinding.Level.GOOD) {
            assertThat(MESSAGES.text(key + "." + finding.what() + ".remedy", arguments))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    private void assertRefused(ProblemKind kind) {
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
