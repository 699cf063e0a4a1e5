package app.pathfinder.core.account;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.testing.TrailRow;
import app.pathfinder.core.text.Messages;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Registration, log-in, lock, change of password and deletion on every engine. */
public abstract class AccountServiceContract {
    private static final char[] PASSWORD = TestDatabase.PASSWORD.toCharArray();
    private static final char[] WRONG = "wrong password entirely".toCharArray();

    /** What it is proven on; the first administrator is there. */
    protected abstract ContractDatabase database();

    private AccountService accounts() {
        return database().get(AccountService.class);
    }

    private Registration form(String name) {
        var username = database().named(name).value();
        return new Registration(username, "", username + "@example.org");
    }

    private static ExperienceService experiences(ContractDatabase database, UserContext context) {
        return new ExperienceService(database.databaseOf(context), Messages.english());
    }

    @Test
    void whoRegistersHasSevenTablesOfTheirOwn() {
        var name = database().named("abe");
        accounts().register(form("abe"), PASSWORD);

        var outcome = accounts().logIn(name, PASSWORD);

        assertThat(outcome).isInstanceOfSatisfying(LoginOutcome.LoggedIn.class, in -> {
            var abe = in.context();
            assertThat(abe.username()).isEqualTo(name);
            assertThat(abe.role()).isEqualTo(Role.USER);
            assertThat(abe.mustChangePassword()).isFalse();
            assertThat(abe.isOpen()).isTrue();
            var own = database().databaseOf(abe);
            assertThat(UserTable.values())
                    .hasSize(7)
                    .allSatisfy(table -> assertThat(own.<Long>count(
                                    tx -> tx.statement("select count(*) as found from <" + table.suffix() + ">")
                                            .one(row -> row.longNumber("found"))))
                            .isZero());
        });
    }

    @Test
    void refusesANameOrAddressThatIsTaken() {
        var bea = form("bea");
        accounts().register(bea, PASSWORD);
        var shouted = bea.username().toUpperCase(Locale.ROOT);
        assertProblem(
                ProblemKind.USERNAME_TAKEN,
                () -> accounts().register(new Registration(shouted, "", "2" + bea.email()), PASSWORD));
        assertProblem(
                ProblemKind.EMAIL_TAKEN,
                () -> accounts()
                        .register(
                                new Registration(
                                        form("bea2").username(), "", bea.email().toUpperCase(Locale.ROOT)),
                                PASSWORD));
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlikeAndSlowsTheNextTry() {
        database().register("cid");
        for (var username : new Username[] {database().named("cid"), database().named("nobody")}) {
            assertThat(accounts().logIn(username, WRONG)).isEqualTo(new LoginOutcome.Refused(Duration.ofSeconds(1)));
            assertThat(accounts().logIn(username, WRONG)).isInstanceOf(LoginOutcome.Wait.class);
            await().until(() -> !(accounts().logIn(username, WRONG) instanceof LoginOutcome.Wait));
            assertThat(accounts().logIn(username, WRONG)).isEqualTo(new LoginOutcome.Wait(Duration.ofSeconds(2)));
        }
    }

    @Test
    void slowsTheRightPasswordTooButNotForever() {
        database().register("dora");
        var dora = database().named("dora");
        assertThat(accounts().logIn(dora, WRONG)).isInstanceOf(LoginOutcome.Refused.class);
        assertThat(accounts().logIn(dora, PASSWORD)).isInstanceOf(LoginOutcome.Wait.class);
        await().until(() -> accounts().logIn(dora, PASSWORD) instanceof LoginOutcome.LoggedIn);
    }

    @Test
    void lockedContextReachesNothingUntilItIsUnlocked() {
        var emil = database().register("emil");
        var data = database().databaseOf(emil);
        accounts().lock(emil);
        assertThat(emil.isOpen()).isFalse();
        assertProblem(ProblemKind.SESSION_ENDED, () -> data.count(tx -> 1));
        assertThat(accounts().unlock(emil, PASSWORD)).isInstanceOf(LoginOutcome.LoggedIn.class);
        assertThat(data.<Integer>count(tx -> 1)).isEqualTo(1);
    }

    @Test
    void whoLoggedOutReachesNothing() {
        var fay = database().register("fay");
        var data = database().databaseOf(fay);
        accounts().logOut(fay);
        assertProblem(ProblemKind.SESSION_ENDED, () -> data.count(tx -> 1));
        assertThat(accounts().keepAlive(fay)).isFalse();
    }

    @Test
    void changedPasswordEndsTheOtherSessionsAndTheOldPassword() {
        var here = database().register("gus");
        var there = database().logIn("gus");
        var next = "an entirely different passphrase".toCharArray();
        assertProblem(
                ProblemKind.INVALID_INPUT,
                () -> accounts().changePassword(here, "not my password".toCharArray(), next));
        assertProblem(ProblemKind.TOO_MANY_TRIES, () -> accounts().changePassword(here, PASSWORD, next));
        await().ignoreExceptionsInstanceOf(Problem.class).until(() -> {
            accounts().changePassword(here, PASSWORD, next);
            return true;
        });
        assertThat(database().databaseOf(here).<Integer>count(tx -> 1)).isEqualTo(1);
        assertProblem(
                ProblemKind.SESSION_ENDED, () -> database().databaseOf(there).count(tx -> 1));
        assertThat(accounts().logIn(database().named("gus"), PASSWORD)).isInstanceOf(LoginOutcome.Refused.class);
    }

    /** Of whom one's name begins with the other's. */
    @Test
    void deletionTakesTheAccountAndNobodyElses() {
        var john = database().register("john");
        var johnMessages = database().register("john_messages");
        experiences(database(), john).create(Drafts.titled("Soon gone"));
        var kept = experiences(database(), johnMessages).create(Drafts.titled("Kept"));

        var receipt = accounts().deleteAccount(john, PASSWORD);

        assertThat(receipt.tables()).isEqualTo(7);
        assertThat(receipt.userId()).isEqualTo(john.userId());
        assertThat(john.isOpen()).isFalse();
        assertThat(accounts().logIn(database().named("john"), PASSWORD)).isInstanceOf(LoginOutcome.Refused.class);
        assertThat(experiences(database(), johnMessages).find(kept.id())).isEqualTo(kept);
    }

    @Test
    void wrongPasswordDeletesNothingAndIsWrittenDown() throws SQLException {
        var hal = database().register("hal");
        assertProblem(ProblemKind.INVALID_INPUT, () -> accounts().deleteAccount(hal, WRONG));
        assertProblem(ProblemKind.TOO_MANY_TRIES, () -> accounts().deleteAccount(hal, PASSWORD));
        assertThat(hal.isOpen()).isTrue();
        assertThat(experiences(database(), hal).count(ExperienceFilter.ALL)).isZero();
        assertThat(TrailRow.of(database(), hal))
                .filteredOn(row -> row.action().equals("DELETE_ACCOUNT"))
                .singleElement()
                .matches(row -> !row.success());
    }
}
