package app.pathfinder.core.account;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On PostgreSQL, in every build, with a database of its own for each test. */
class AccountServiceTest extends AccountServiceContract {
    private static final char[] PASSWORD = TestDatabase.PASSWORD.toCharArray();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Override
    protected ContractDatabase database() {
        return database;
    }

    private AccountService accounts() {
        return database.get(AccountService.class);
    }

    @Test
    @EmptyDatabase
    void registersOnlyAfterTheFirstAdministrator() {
        var form = new Registration("john", "John", "john@example.org");
        assertThat(accounts().isInitialised()).isFalse();
        assertProblem(ProblemKind.NOT_INITIALISED, () -> accounts().register(form, PASSWORD));
        database.get(AccountProvisioning.class)
                .createFirstAdministrator(new Registration("admin", "", "admin@example.org"), PASSWORD.clone());
        assertThat(accounts().isInitialised()).isTrue();
        assertThat(accounts().register(form, PASSWORD)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john",
                "john_doe",
                "john.doe",
                "John-Doe",
                "José",
                "李雷",
                "select",
                "user",
                "a123456789b123456789c123456789d123456789e123456789f123456789abcd",
                "x'; drop table pf_users;--"
            })
    void registersEveryKindOfNameWithASetOfItsOwn(String username) throws Exception {
        database.administrator();
        accounts().register(new Registration("john_do", "", "other@example.org"), PASSWORD);
        accounts().register(new Registration(username, "", "a@example.org"), PASSWORD);
        assertThat(accounts().logIn(Username.of(username), PASSWORD)).isInstanceOf(LoginOutcome.LoggedIn.class);
        assertThat(tablesOf(username)).isEqualTo(7);
    }

    private int tablesOf(String username) throws Exception {
        try (var owner = database.owner();
                var query = owner.prepareStatement("""
                        select count(*) from pf_users u cross join pf_ref_user_tables t
                        join pg_tables g on g.schemaname = 'pathfinder'
                            and g.tablename = u.schema_prefix || '_' || t.suffix
                        where u.username = ?
                        """)) {
            query.setString(1, Username.of(username).value());
            try (var result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    @Test
    void tellsOnlyTheRightPasswordThatTheAccountIsSuspended() throws Exception {
        database.register("john");
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("update pf_users set account_status = 'suspended' where username = 'john'");
        }
        assertThat(accounts().logIn(Username.of("john"), PASSWORD)).isInstanceOf(LoginOutcome.Suspended.class);
        assertThat(accounts().logIn(Username.of("john"), "wrong password entirely".toCharArray()))
                .isInstanceOf(LoginOutcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1234", "john.doe1234", "aaaaaaaaaaaaaaaa"})
    void refusesAWeakPassword(String password) {
        database.administrator();
        var form = new Registration("john.doe", "", "john.doe@example.org");
        assertProblem(ProblemKind.INVALID_INPUT, () -> accounts().register(form, password.toCharArray()));
    }
}
