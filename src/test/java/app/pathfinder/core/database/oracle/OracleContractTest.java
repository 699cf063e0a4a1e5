package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.database.DatabaseEngine;
import app.pathfinder.core.database.EngineFinding;
import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way on a real Oracle database, for who has one. What it makes it deletes again, but for the first
 * administrator of an empty installation.
 */
@SuppressWarnings("NullAway.Init")
class OracleContractTest {
    private static final String PASSWORD = "quiet lantern orbits a mango";

    private static RealOracle oracle;

    @BeforeAll
    static void open(@TempDir Path home) throws IOException {
        var obstacle = RealOracle.obstacle();
        obstacle.ifPresent(why -> System.out.println("OracleContractTest is skipped: " + why));
        assumeTrue(obstacle.isEmpty(), obstacle.orElse(""));
        oracle = RealOracle.open(home);
        if (!oracle.get(AccountService.class).isInitialised()) {
            oracle.get(AccountProvisioning.class)
                    .createFirstAdministrator(
                            new Registration("contract_admin", "", "contract_admin@example.org"),
                            PASSWORD.toCharArray());
        }
    }

    @AfterAll
    static void close() {
        if (oracle != null) {
            oracle.close();
        }
    }

    @Test
    void theDatabaseIsAsTheInstallScriptLeavesIt() {
        var report = oracle.get(DatabaseEngine.class).report();
        System.out.println("OracleContractTest runs on " + report);
        assertThat(report.findings()).noneMatch(each -> each.level() == EngineFinding.Level.PROBLEM);
    }

    @Test
    void whatAPersonWritesIsReadByThatPersonAlone() throws SQLException {
        var name = "contract_" + UUID.randomUUID().toString().substring(0, 8);
        var one = register(name);
        var other = register(name + "_b");
        try {
            var draft = Drafts.titled("Ünïcode 😀 'quoted'");
            var stored = experiences(one).create(draft);
            assertThat(ExperienceDraft.of(experiences(one).find(stored.id()))).isEqualTo(draft);
            assertThat(experiences(one).count(ExperienceFilter.ALL)).isOne();
            assertThat(experiences(other).count(ExperienceFilter.ALL)).isZero();
            assertThatThrownBy(() -> experiences(other).find(stored.id())).isInstanceOf(Problem.class);
            assertThatNobodyWithoutASessionSees(name);
        } finally {
            delete(one);
            delete(other);
        }
    }

    /** Of the second wall, where the edition has one. */
    private static void assertThatNobodyWithoutASessionSees(String name) throws SQLException {
        try (var connection = oracle.application();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pathfinder.user_" + name + "_experiences_detailed")) {
            rows.next();
            assertThat(rows.getInt(1))
                    .isEqualTo(oracle.get(DatabaseEngine.class).report().hasSecondWall() ? 0 : 1);
        }
    }

    private static UserContext register(String name) {
        var accounts = oracle.get(AccountService.class);
        accounts.register(new Registration(name, "", name + "@example.org"), PASSWORD.toCharArray());
        var outcome = accounts.logIn(Username.of(name), PASSWORD.toCharArray());
        assertThat(outcome).isInstanceOf(LoginOutcome.LoggedIn.class);
        return ((LoginOutcome.LoggedIn) outcome).context();
    }

    private static ExperienceService experiences(UserContext context) {
        return new ExperienceService(oracle.get(UserDatabases.class).of(context), Messages.english());
    }

    private static void delete(UserContext context) {
        oracle.get(AccountService.class).deleteAccount(context, PASSWORD.toCharArray());
    }
}
