package app.pathfinder.demo;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.Role;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person.
 *
 * @param state the account's state after the demonstration is filled
 * @param memberFor how long ago the account seems to have been made
 * @param lastLogin how long ago the person seems to have logged in; null for never
 * @param skills what the person says of skills; empty where the file has none
 * @param profiles empty where the file has none
 * @param achievements empty where the file has none
 * @param objectives empty where the file has none
 */
record DemoPerson(
        String username,
        String displayName,
        String email,
        Role role,
        AccountState state,
        Duration memberFor,
        @Nullable Duration lastLogin,
        List<DemoExperience> experiences,
        List<DemoSkill> skills,
        List<DemoProfile> profiles,
        List<DemoAchievement> achievements,
        List<DemoObjective> objectives) {

    DemoPerson {
        experiences = List.copyOf(experiences);
        skills = List.copyOf(Objects.requireNonNullElse(skills, List.of()));
        profiles = List.copyOf(Objects.requireNonNullElse(profiles, List.of()));
        achievements = List.copyOf(Objects.requireNonNullElse(achievements, List.of()));
        objectives = List.copyOf(Objects.requireNonNullElse(objectives, List.of()));
    }

    Registration registration() {
        return new Registration(username, displayName, email);
    }
}
