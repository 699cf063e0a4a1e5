package app.pathfinder.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.Role;
import org.junit.jupiter.api.Test;

class DestinationTest {
    @Test
    void whatOnlyAdministratorsMaySeeIsAbsentForOthers() {
        assertThat(Destination.of(Role.USER))
                .containsExactly(
                        Destination.HOME,
                        Destination.EXPERIENCES,
                        Destination.CONVERSATIONS,
                        Destination.PROFILES,
                        Destination.SKILLS,
                        Destination.ACHIEVEMENTS,
                        Destination.OBJECTIVES,
                        Destination.MY_DATA,
                        Destination.SETTINGS);
        assertThat(Destination.of(Role.ADMIN))
                .contains(
                        Destination.USERS,
                        Destination.TABLES,
                        Destination.WORK,
                        Destination.JOBS,
                        Destination.ARCHIVES);
    }
}
