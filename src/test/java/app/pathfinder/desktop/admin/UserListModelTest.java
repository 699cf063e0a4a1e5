package app.pathfinder.desktop.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.monitoring.StatisticsOrder;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserListModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private UserListModel list;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        list = bench.get(UserListModel.class);
    }

    @Test
    void showsWhoThereIsAndHowMany() {
        database.register("anna");

        list.reload();

        assertThat(list.stateProperty().get()).isEqualTo(ListState.FILLED);
        assertThat(list.users()).extracting(UserStatistics::username).containsExactly("admin", "anna");
        assertThat(list.totalsProperty().get().users()).isEqualTo(2);
    }

    @Test
    void searchesSortsAndFiltersInTheDatabase() {
        database.register("anna");
        database.register("bert");
        list.reload();

        list.sortBy(StatisticsOrder.USERNAME, true);
        assertThat(list.users()).extracting(UserStatistics::username).containsExactly("bert", "anna", "admin");

        list.searchProperty().set("ann");
        assertThat(list.users()).extracting(UserStatistics::username).containsExactly("anna");

        list.filterProperty().set(Optional.of(AccountState.ARCHIVED));
        assertThat(list.stateProperty().get()).isEqualTo(ListState.NONE_FOUND);
        assertThat(list.totalsProperty().get().users()).isZero();

        list.clearFilter();
        assertThat(list.users()).hasSize(3);
    }

    @Test
    void readsFurtherPagesOnceEach() throws SQLException {
        makeAccounts(2 * UserListModel.PAGE);
        list.reload();
        assertThat(list.users()).hasSize(UserListModel.PAGE);

        list.loadMore();
        assertThat(list.users()).hasSize(2 * UserListModel.PAGE);
        list.loadMore();
        assertThat(list.users()).hasSize(2 * UserListModel.PAGE + 1).doesNotHaveDuplicates();
        list.loadMore();
        assertThat(list.users()).hasSize(2 * UserListModel.PAGE + 1);
    }

    @Test
    void aNewSearchReplacesTheOneUnderWay() {
        database.register("anna");
        bench.work().hold();
        list.reload();
        list.searchProperty().set("anna");

        bench.work().doHeld();

        assertThat(list.users()).extracting(UserStatistics::username).containsExactly("anna");
        assertThat(bench.messages().problems()).isEmpty();
    }

    /** Accounts without tables, which a page of them does not need. */
    private void makeAccounts(int count) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.prepareStatement("""
                        insert into pf_users (user_id, username, display_name, email, schema_prefix, password_salt,
                                password_params, password_key, password_changed_at, created_at)
                        select gen_random_uuid(), 'many' || number, 'Many', 'many' || number || '@example.org',
                               'user_many' || number, u.password_salt, u.password_params, u.password_key, now(), now()
                          from pf_users u, generate_series(1, ?) number
                         where u.username = 'admin'
                        """)) {
            statement.setInt(1, count);
            assertThat(statement.executeUpdate()).isEqualTo(count);
        }
    }
}
