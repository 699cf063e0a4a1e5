package app.pathfinder.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import com.google.inject.Injector;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoDataTest {
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final List<Double> REPORTED = new ArrayList<>();
    private static final List<String> NAMES = new ArrayList<>();
    private static Map<String, UserStatistics> filled;

    @BeforeAll
    static void fill() throws SQLException, IOException {
        DATABASE.openEmpty();
        data(DATABASE).fill(new Recording());
        // Before any test logs in.
        filled = statistics();
    }

    @AfterAll
    static void close() throws SQLException {
        DATABASE.close();
    }

    @Test
    void everybodyHasAnAccountWithSevenTables() {
        assertThat(filled.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        DemoPeople.read().stream().map(DemoPerson::username).toList());
        assertThat(filled.values()).extracting(UserStatistics::tables).containsOnly(7);
    }

    @ParameterizedTest
    @MethodSource("people")
    void theAccountIsAsTheFileTells(DemoPerson person) {
        var account = of(person.username());

        assertThat(account.displayName()).isEqualTo(person.displayName());
        assertThat(account.role()).isEqualTo(person.role());
        assertThat(account.state()).isEqualTo(person.state());
        // Besides those, the skills that the texts name.
        assertThat(account.rows())
                .isGreaterThanOrEqualTo(person.experiences().size()
                        + person.achievements().size()
                        + person.objectives().size());
        assertThat(account.figuresAt()).isNotNull();
        assertThat(account.createdAt()).isBetween(around(person.memberFor(), 10), around(person.memberFor(), 0));
    }

    @Test
    void lastLogInsLieInThePast() {
        assertThat(of("john").lastLoginAt()).isNull();
        assertThat(of("fatima-zahra").lastLoginAt()).isBefore(Instant.now().minus(Duration.ofDays(365)));
    }

    @ParameterizedTest
    @MethodSource("active")
    void whoIsActiveLogsInAndFindsTheRecord(DemoPerson person) {
        var context = logIn(person);
        var found = new ExperienceService(DATABASE.databaseOf(context), Messages.english())
                .list(ExperienceFilter.ALL, null, 100);
        DATABASE.get(AccountService.class).logOut(context);

        assertThat(found.items())
                .extracting(experience -> experience.title() + experience.description())
                .containsExactlyInAnyOrderElementsOf(person.experiences().stream()
                        .map(experience -> experience.title() + experience.text())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("keptOut")
    void whoIsSuspendedOrPendingCannotLogIn(DemoPerson person) {
        assertThat(attempt(person)).isInstanceOf(LoginOutcome.Suspended.class);
    }

    @Test
    void theLogInsToShowWork() {
        var roles = DemoAccounts.toShow().stream()
                .map(shown -> DATABASE.get(AccountService.class)
                        .logIn(Username.of(shown.username()), shown.password().toCharArray()))
                .map(outcome -> ((LoginOutcome.LoggedIn) outcome).context())
                .map(UserContext::role);

        assertThat(roles).containsExactly(Role.USER, Role.ADMIN);
    }

    @Test
    void progressGrowsToOneAndNamesEverybody() {
        assertThat(REPORTED).isSorted().hasSize(12).endsWith(1.0);
        assertThat(NAMES).contains("Mara Lindqvist", "李雷");
    }

    @Test
    void aDatabaseWithAccountsIsRefused() {
        assertThatThrownBy(() -> data(DATABASE).fill(Progress.NONE))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.ALREADY_INITIALISED));
    }

    @Test
    void aCancelEndsTheFillingAndLeavesNoConnectionLentOut() throws SQLException, IOException {
        var other = new TestDatabase().openEmpty();
        try {
            assertThatThrownBy(() -> data(other).fill(new Cancelled()))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CANCELLED));
        } finally {
            other.close();
        }
    }

    private static UserStatistics of(String username) {
        return Objects.requireNonNull(filled.get(username));
    }

    private static DemoData data(TestDatabase database) {
        Injector child = database.injector().createChildInjector(new DemoModule());
        return child.getInstance(DemoData.class);
    }

    private static Map<String, UserStatistics> statistics() {
        return DATABASE.get(TableStatisticsService.class).page(StatisticsQuery.BY_SPACE, 0, 100).stream()
                .collect(Collectors.toMap(UserStatistics::username, Function.identity()));
    }

    private static Instant around(Duration ago, int minutesEarlier) {
        return Instant.now().minus(ago).minus(Duration.ofMinutes(minutesEarlier));
    }

    private static LoginOutcome attempt(DemoPerson person) {
        return DATABASE.get(AccountService.class)
                .logIn(Username.of(person.username()), DemoAccounts.PASSWORD.toCharArray());
    }

    private static UserContext logIn(DemoPerson person) {
        return ((LoginOutcome.LoggedIn) attempt(person)).context();
    }

    private static List<DemoPerson> people() {
        return DemoPeople.read();
    }

    private static List<DemoPerson> active() {
        return people().stream()
                .filter(person -> person.state() == AccountState.ACTIVE)
                .toList();
    }

    /** Who is only inactive comes back into use by logging in. */
    private static List<DemoPerson> keptOut() {
        return people().stream()
                .filter(person -> person.state() != AccountState.ACTIVE && person.state() != AccountState.INACTIVE)
                .toList();
    }

    private static final class Recording implements Progress {
        @Override
        public void report(double done, String text) {
            REPORTED.add(done);
            NAMES.add(text);
        }

        @Override
        public void throwIfCancelled() {}
    }

    private static final class Cancelled implements Progress {
        @Override
        public void report(double done, String text) {}

        @Override
        public void throwIfCancelled() {
            throw new Problem(ProblemKind.CANCELLED);
        }
    }
}
