package app.pathfinder.core.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a sound database everything holds, everything was measured, and nothing stays behind. */
class IsolationProofTest {
    private static final ProofScope ALL = new ProofScope.All();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private UserContext administrator;

    @BeforeEach
    void fourUsersWhoseNamesAreAlike() {
        administrator = database.administrator();
        database.register("john");
        database.register("john_doe");
        database.register("john.doe");
    }

    private ProofReport prove(ProofScope scope, Progress progress) {
        return database.get(IsolationProof.class).prove(scope, administrator.userId(), progress);
    }

    @Test
    void everythingHoldsAndWasMeasured() {
        var report = prove(ALL, Progress.NONE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.inventory().listed()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.HELD);
        assertThat(report.proven()).isEqualTo(4);
        assertThat(report.provable()).isEqualTo(4);
        assertThat(report.inventory().relations()).isEqualTo(4 * 8);
        assertThat(report.cells())
                .hasSize(10 * 7 * 4)
                .allSatisfy(cell ->
                        assertThat(cell.held()).isEqualTo(cell.identity() == ProofIdentity.OWNER_ON_SPECIMEN ? 1 : 4));
        assertThat(report.subject().programVersion()).isNotEmpty();
        assertThat(report.subject().schemaVersion()).isEqualTo("3");
    }

    @Test
    void nothingStaysBehindButTheTrail() throws SQLException {
        var before = rowsOfEveryTable();
        prove(ALL, Progress.NONE);
        var after = rowsOfEveryTable();

        var trail = "pf_audit_log";
        before.computeIfPresent(trail, (name, rows) -> rows + 4 * 3);
        assertThat(after).isEqualTo(before);
        assertThat(count("select count(*) from pf_audit_log where action = 'ISOLATION_PROOF' and success"
                        + " and actor_id = '" + administrator.userId() + "' and user_id is not null"))
                .isEqualTo(4 * 3);
        assertThat(count("select count(*) from pf_users where last_login > now()"))
                .isZero();
    }

    @Test
    void whoIsNotActiveIsNamedAndNotCounted() throws SQLException {
        change("update pf_users set account_status = 'suspended' where username = 'john'");

        var report = prove(ALL, Progress.NONE);

        assertThat(report.verdict()).isEqualTo(Verdict.HELD);
        assertThat(report.proven()).isEqualTo(3);
        assertThat(report.unprovable()).singleElement().satisfies(users -> {
            assertThat(users.reason()).isEqualTo("suspended");
            assertThat(users.users()).isEqualTo(1);
            assertThat(users.listed()).hasSize(1);
        });
        assertThat(report.inventory().users()).isEqualTo(4);
    }

    @Test
    void oneUserAloneProvesNothingAboutTwo() throws SQLException {
        change("update pf_users set account_status = 'inactive' where username <> 'john'");

        var report = prove(ALL, Progress.NONE);

        assertThat(report.verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(report.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.probe()).contains("no second user"));
    }

    @Test
    void sampleTakesSoMany() {
        var report = prove(new ProofScope.Sample(2), Progress.NONE);

        assertThat(report.verdict()).isEqualTo(Verdict.HELD);
        assertThat(report.proven()).isEqualTo(2);
        assertThat(report.sample()).isEqualTo(2);
        assertThat(report.provable()).isEqualTo(4);
    }

    @Test
    void cancelBetweenUsersLeavesNothing() throws SQLException {
        var before = rowsOfEveryTable();
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> prove(ALL, new Progress() {
                    @Override
                    public void report(double done, String text) {
                        assertThat(done).isBetween(0.0, 1.0);
                    }

                    @Override
                    public void throwIfCancelled() {
                        if (asked.incrementAndGet() == 3) {
                            throw new Problem(ProblemKind.CANCELLED);
                        }
                    }
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CANCELLED));
        var after = rowsOfEveryTable();
        after.remove("pf_audit_log");
        before.remove("pf_audit_log");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void sessionsOfAProofThatWasCutOffAreRemovedByTheNext() throws SQLException {
        change("select open_proof_session(user_id, null) from pf_users");
        change("update pf_user_sessions set expires_at = now() - interval '1 second'"
                + " where client_app = 'isolation proof'");

        prove(new ProofScope.Sample(1), Progress.NONE);

        assertThat(count("select count(*) from pf_user_sessions where client_app = 'isolation proof'"))
                .isZero();
    }

    private Map<String, Long> rowsOfEveryTable() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select relname from pg_class where relnamespace = 'pathfinder'::regnamespace"
                                + " and relkind = 'r'")) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        var rows = new TreeMap<String, Long>();
        for (var table : tables) {
            rows.put(table, count("select count(*) from " + table));
        }
        return rows;
    }

    private long count(String query) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
