package app.pathfinder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.account.RegistrationCheck;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.Username;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoPeopleTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.read();

    @Test
    void thereAreTwelveWithOneAdministratorWhoComesFirst() {
        assertThat(PEOPLE).hasSize(12);
        assertThat(PEOPLE.getFirst().role()).isEqualTo(Role.ADMIN);
        assertThat(PEOPLE.subList(1, 12)).extracting(DemoPerson::role).containsOnly(Role.USER);
    }

    @Test
    void namesAndAddressesAreAcceptableAndDifferent() {
        assertThat(PEOPLE).allSatisfy(person -> {
            assertThat(Username.of(person.username()).value()).isEqualTo(person.username());
            assertThat(RegistrationCheck.displayNameFlaw(person.displayName())).isEmpty();
            assertThat(RegistrationCheck.emailFlaw(person.email())).isEmpty();
        });
        assertThat(PEOPLE).extracting(DemoPerson::username).doesNotHaveDuplicates();
        assertThat(PEOPLE).extracting(DemoPerson::email).doesNotHaveDuplicates();
    }

    @Test
    void theNamesThatAreEasilyConfusedAreAmongThem() {
        assertThat(PEOPLE).extracting(DemoPerson::username).contains("john", "john_doe", "joão", "李雷");
    }

    @Test
    void thePasswordIsAcceptableForEverybody() {
        var policy = new PasswordPolicy();
        assertThat(PEOPLE)
                .allSatisfy(person -> assertThat(
                                policy.judge(DemoAccounts.PASSWORD.toCharArray(), person.username(), person.email()))
                        .matches(verdict -> verdict.isAcceptable(), "acceptable"));
    }

    @Test
    void theLogInsToShowAreAnActiveMemberOfStaffAndTheAdministrator() {
        var shown = DemoAccounts.toShow().stream()
                .map(logIn -> person(logIn.username()))
                .toList();

        assertThat(shown).extracting(DemoPerson::role).containsExactly(Role.USER, Role.ADMIN);
        assertThat(shown).extracting(DemoPerson::state).containsOnly(AccountState.ACTIVE);
        assertThat(shown.getFirst().experiences()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void everyKindOfExperienceAndSomeThatOverlapAreAmongThem() {
        assertThat(experiences()).extracting(DemoExperience::type).contains(ExperienceType.values());
        assertThat(person(DemoAccounts.STAFF).experiences())
                .filteredOn(experience -> experience.end() == null)
                .hasSizeGreaterThan(2);
    }

    @Test
    void somebodyHasNoExperienceYetAndHasNeverLoggedIn() {
        assertThat(PEOPLE)
                .filteredOn(person -> person.experiences().isEmpty())
                .singleElement()
                .extracting(DemoPerson::lastLogin)
                .isNull();
    }

    @Test
    void someAccountsAreSuspendedOrInactiveForMoreThanAYear() {
        assertThat(PEOPLE).extracting(DemoPerson::state).contains(AccountState.SUSPENDED);
        assertThat(PEOPLE)
                .filteredOn(person -> person.state() == AccountState.INACTIVE)
                .hasSize(2)
                .allMatch(person ->
                        person.lastLogin() != null && person.lastLogin().compareTo(Duration.ofDays(366)) > 0);
    }

    @Test
    void nobodyLoggedInBeforeTheAccountWasMade() {
        assertThat(PEOPLE)
                .allMatch(person ->
                        person.lastLogin() == null || person.lastLogin().compareTo(person.memberFor()) < 0);
    }

    @ParameterizedTest
    @MethodSource("experiences")
    void anExperienceIsComplete(DemoExperience experience) {
        assertThat(experience.draft().validate()).isEmpty();
        assertThat(experience.start()).isAfterOrEqualTo(LocalDate.of(1998, 1, 1));
        assertThat(experience.end() == null ? experience.start() : experience.end())
                .isBefore(LocalDate.of(2026, 12, 1));
        assertThat(experience.text().split("(?<=[.!?]) ")).hasSizeBetween(2, 6);
    }

    private static Stream<DemoExperience> experiences() {
        return PEOPLE.stream().flatMap(person -> person.experiences().stream());
    }

    private static DemoPerson person(String username) {
        return PEOPLE.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
