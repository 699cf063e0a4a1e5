package app.pathfinder.core.provisioning;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.provisioning.drift.ReconcileService;
import app.pathfinder.core.provisioning.upgrade.UpgradeService;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Table sets that may be made, changed and dropped in a minute: counted in the database, for all programs together. */
class SchemaLimitsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private void limit(String column, int limit) throws SQLException {
        Sql.run(database.owner(), "update pf_security_settings set " + column + " = " + limit);
    }

    private UUID create(String username, @Nullable UUID actor) {
        return database.get(AccountProvisioning.class)
                .createUser(
                        new Registration(username, "", username + "@example.org"),
                        TestDatabase.PASSWORD.toCharArray(),
                        Role.USER,
                        false,
                        actor);
    }

    private void register(String username) {
        database.get(AccountService.class)
                .register(
                        new Registration(username, "", username + "@example.org"), TestDatabase.PASSWORD.toCharArray());
    }

    @Test
    void oneActorIsHeldBackAndAnotherIsNot() throws SQLException {
        var ada = UUID.randomUUID();
        limit("operations_per_minute_and_actor", 2);
        create("u1", ada);
        create("u2", ada);

        assertProblem(ProblemKind.TOO_MANY_OPERATIONS, () -> create("u3", ada));

        assertThat(Sql.texts(database.owner(), "select username from pf_users where username = 'u3'"))
                .as("nothing of what is refused is left")
                .isEmpty();
        create("u3", UUID.randomUUID());
    }

    @Test
    void allTogetherAreHeldBack() throws SQLException {
        limit("operations_per_minute", 1);
        create("u1", UUID.randomUUID());

        assertProblem(ProblemKind.TOO_MANY_OPERATIONS, () -> create("u2", UUID.randomUUID()));
    }

    @Test
    void signUpsHaveALimitOfTheirOwn() throws SQLException {
        limit("registrations_per_minute", 1);
        register("u1");

        assertProblem(ProblemKind.TOO_MANY_OPERATIONS, () -> register("u2"));
        create("u2", UUID.randomUUID());
    }

    @Test
    void whatIsMoreThanAMinuteAgoDoesNotCount() throws SQLException {
        create("u0", null);
        limit("operations_per_minute", 1);
        Sql.run(database.owner(), "update pf_runs set started_at = started_at - interval '61 seconds'");

        create("u1", null);
    }

    @Test
    void repairsCountTooAndWhatIsBeyondThemIsLeftForAnotherRun() throws SQLException {
        create("u1", null);
        create("u2", null);
        Sql.run(
                database.owner(),
                "drop index user_u1_conversations_ix2; drop index user_u2_conversations_ix2;"
                        + " update pf_runs set started_at = started_at - interval '61 seconds'");
        limit("operations_per_minute", 1);

        assertProblem(
                ProblemKind.TOO_MANY_OPERATIONS,
                () -> database.get(ReconcileService.class).repair(null, Progress.NONE));

        assertThat(Sql.texts(
                        database.owner(),
                        "select relname from pg_class where relname in"
                                + " ('user_u1_conversations_ix2', 'user_u2_conversations_ix2')"))
                .hasSize(1);
    }

    @Test
    void workOnManyUsersWaitsForRoom() throws SQLException {
        OldTableSets.register(database, "u1");
        limit("operations_per_minute", 1);
        var upgrade = CompletableFuture.supplyAsync(() -> database.get(UpgradeService.class)
                .upgrade(0, null, Progress.NONE)
                .orElseThrow());
        Awaitility.await()
                .until(() -> !Sql.texts(
                                database.owner(),
                                "select item_no::text from pf_batch_items where state = 'waiting' and ended_at is not null")
                        .isEmpty());
        limit("operations_per_minute", 1_000);

        var batch = upgrade.join();

        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.counts().done()).isEqualTo(1);
        assertThat(batch.counts().failed()).isZero();
    }
}
