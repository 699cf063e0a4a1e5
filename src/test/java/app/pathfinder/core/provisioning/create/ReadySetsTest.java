package app.pathfinder.core.provisioning.create;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadySetsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void somebodyIsThere() {
        database.administrator();
    }

    private ReadySets sets() {
        return database.get(ReadySets.class);
    }

    private int stock(int wanted) {
        sets().keep(wanted);
        return sets().refill(Progress.NONE);
    }

    private List<String> owner(String sql) throws SQLException {
        return Sql.texts(database.owner(), sql);
    }

    private void assertNoDrift() {
        assertThat(database.get(DriftService.class).find().listed()).isEmpty();
    }

    @Test
    void makesWhatIsWantedAndNoMore() {
        assertThat(stock(3)).isEqualTo(3);
        assertThat(stock(3)).isZero();
        assertThat(sets().stock()).isEqualTo(new ReadySets.Stock(3, 3));
        assertNoDrift();
        assertProblem(ProblemKind.INVALID_INPUT, () -> sets().keep(-1));
        assertProblem(ProblemKind.INVALID_INPUT, () -> sets().keep(1_001));
    }

    @Test
    void whoSignsUpGetsOneThatIsAsIfItHadBeenMadeForThem() throws SQLException {
        stock(2);

        database.register("john");

        assertThat(sets().stock().ready()).isEqualTo(1);
        assertThat(owner("select name from pf_run_steps join pf_runs using (run_id) join pf_users u"
                        + " using (user_id) where u.username = 'john'"))
                .containsExactly("claim");
        assertNoDrift();
        assertThat(owner("select relname from pg_class where relname like 'user_ready_%' and relkind = 'r'"))
                .hasSize(7);
    }

    @Test
    void thePolicyOfAClaimedSetIsItsUsersOwn() throws SQLException {
        stock(2);
        database.register("john");
        database.register("mary");

        assertThat(Sql.texts(
                        database.owner(),
                        "select distinct qual from pg_policies where tablename like 'user\\_john\\_%'"))
                .singleElement()
                .asString()
                .contains("'user_john'");
    }

    @Test
    void nobodyReachesASetThatIsNobodys() throws SQLException {
        stock(1);
        database.register("john");
        stock(1);
        var table =
                owner("select schema_prefix || '_messages' from pf_ready_sets").getFirst();

        assertThat(Sql.texts(database.application(), "select message_id from " + table))
                .isEmpty();
    }

    @Test
    void withoutAStockTheTablesAreMadeAtOnce() {
        stock(0);
        database.register("john");
        assertNoDrift();
    }

    @Test
    void setsOfAnOlderVersionAreNotClaimedAndAreReplaced() throws SQLException {
        stock(2);
        Sql.run(database.owner(), "update pf_ready_sets set schema_version = 1");
        assertThat(sets().stock()).isEqualTo(new ReadySets.Stock(0, 2));

        database.register("john");
        assertThat(owner("select count(*)::text from pf_ready_sets")).containsExactly("2");

        assertThat(sets().refill(Progress.NONE)).isEqualTo(2);
        assertThat(sets().stock()).isEqualTo(new ReadySets.Stock(2, 2));
        assertThat(owner("select relname from pg_class where relname like 'user_ready_%' and relkind = 'r'"))
                .hasSize(14);
        assertNoDrift();
    }

    @Test
    void manyWhoSignUpAtOnceGetSetsOfTheirOwn() {
        stock(3);

        IntStream.range(0, 6).parallel().forEach(i -> database.register("user" + i));

        assertThat(sets().stock().ready()).isZero();
        var drift = database.get(DriftService.class).find();
        assertThat(drift.listed()).isEmpty();
        assertThat(drift.users()).isEqualTo(7);
    }

    @Test
    void aSignUpThatFailsGivesTheSetBack() throws SQLException {
        stock(1);
        Sql.run(database.owner(), "create table user_john_messages (id integer)");

        assertProblem(ProblemKind.INTERNAL, () -> database.register("john"));

        assertThat(sets().stock().ready()).isEqualTo(1);
        Sql.run(database.owner(), "drop table user_john_messages");
        assertNoDrift();
    }
}
