package app.pathfinder.core.account;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountDeletionTest {
    private static final char[] PASSWORD = TestDatabase.PASSWORD.toCharArray();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AccountService accounts() {
        return database.get(AccountService.class);
    }

    private List<String> texts(String sql) throws SQLException {
        return Sql.texts(database.superuser(), sql);
    }

    private List<String> tables() throws SQLException {
        return texts(
                "select tablename from pg_tables where schemaname = 'pathfinder' and starts_with(tablename, 'user_')"
                        + " union all select viewname from pg_views where schemaname = 'pathfinder'");
    }

    @Test
    void takesTheTablesTheSessionsAndTheNameAndLeavesAReceipt() throws SQLException {
        database.register("john_doe");
        database.register("john_messages");
        var before = tables();
        var john = database.register("john");
        database.logIn("john");
        new ExperienceService(database.databaseOf(john), Messages.english()).create(Drafts.titled("Soon gone"));

        var receipt = accounts().deleteAccount(john, PASSWORD);

        assertThat(receipt.tables()).isEqualTo(7);
        assertThat(receipt.userId()).isEqualTo(john.userId());
        assertThat(tables()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(texts("select username from pf_users where username = 'john'"))
                .isEmpty();
        assertThat(texts("select 1 from pf_user_sessions where user_id = '" + john.userId() + "'"))
                .isEmpty();
        assertThat(texts("select action from pf_audit_log where audit_id = '" + receipt.receipt() + "' and success"))
                .containsExactly("DELETE_ACCOUNT");
        assertThat(texts("select state from pf_runs where kind = 'drop' and user_id = '" + john.userId() + "'"))
                .containsExactly("done");
        assertThat(john.isOpen()).isFalse();
        assertThat(accounts().logIn(Username.of("john"), PASSWORD)).isInstanceOf(LoginOutcome.Refused.class);
    }

    @Test
    void nobodyGetsThePrefixAgain() throws SQLException {
        var first = database.register("john");
        var prefix = prefixOf(first);
        accounts().deleteAccount(first, PASSWORD);
        var second = database.register("john");
        assertThat(prefix).isEqualTo("user_john");
        assertThat(prefixOf(second)).startsWith("user_john_").isNotEqualTo(prefix);
    }

    private String prefixOf(UserContext context) throws SQLException {
        return texts("select schema_prefix from pf_users where user_id = '" + context.userId() + "'")
                .getFirst();
    }

    @Test
    void lastAdministratorStays() {
        var admin = database.administrator();
        assertProblem(ProblemKind.LAST_ADMINISTRATOR, () -> accounts().deleteAccount(admin, PASSWORD));
        assertThat(admin.isOpen()).isTrue();
    }

    @Test
    void failedDropLeavesTheAccountWhole() throws SQLException {
        var john = database.register("john");
        Sql.run(database.superuser(), "create view public.holds as select * from pathfinder.user_john_messages");
        assertProblem(ProblemKind.INTERNAL, () -> accounts().deleteAccount(john, PASSWORD));
        assertThat(texts("select tablename from pg_tables where starts_with(tablename, 'user_john_')"))
                .hasSize(7);
        assertThat(database.databaseOf(john).<Integer>count(tx -> 1)).isEqualTo(1);
    }
}
