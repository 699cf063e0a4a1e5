package app.pathfinder.core.account;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.text.Messages;
import org.junit.jupiter.api.Test;

/** One's own sessions, and the trail of what was done with one's data, on every engine. */
public abstract class OwnSessionsContract {
    /** What it is proven on. */
    protected abstract ContractDatabase database();

    private OwnSessions sessionsOf(UserContext context) {
        return new OwnSessions(database().databaseOf(context));
    }

    @Test
    void showsOnesOwnAndNobodyElses() {
        var here = database().register("ada");
        database().logIn("ada");
        database().register("ada_b");
        var sessions = sessionsOf(here).list();
        assertThat(sessions).hasSize(2).allMatch(SessionInfo::isOpen);
        assertThat(sessions).filteredOn(SessionInfo::isThisOne).hasSize(1);
        assertThat(sessions.getFirst().openedAt())
                .isAfterOrEqualTo(sessions.getLast().openedAt());
    }

    @Test
    void endsAnotherOfOnesOwnButNobodyElses() {
        var here = database().register("ben");
        var there = database().logIn("ben");
        var noor = database().register("ben_b");
        var noors = sessionsOf(noor).list().getFirst().id();
        assertThat(sessionsOf(here).end(noors)).isFalse();
        assertThat(sessionsOf(noor).list()).hasSize(1);

        var other = sessionsOf(here).list().stream()
                .filter(session -> !session.isThisOne())
                .findFirst()
                .orElseThrow();
        assertThat(sessionsOf(here).end(other.id())).isTrue();
        assertThat(sessionsOf(here).end(other.id())).isFalse();
        assertProblem(ProblemKind.SESSION_ENDED, () -> sessionsOf(there).list());
        assertThat(sessionsOf(here).list())
                .filteredOn(session -> !session.isOpen())
                .extracting(SessionInfo::endReason)
                .containsExactly("ended elsewhere");
    }

    @Test
    void endsAllOthersButNotThisOne() {
        var here = database().register("cleo");
        var there = database().logIn("cleo");
        database().logIn("cleo");
        assertThat(sessionsOf(here).endOthers()).isEqualTo(2);
        assertProblem(ProblemKind.SESSION_ENDED, () -> sessionsOf(there).list());
        assertThat(sessionsOf(here).list()).filteredOn(SessionInfo::isOpen).hasSize(1);
    }

    @Test
    void showsWhatWasDoneWithOnesDataAndNothingOfOthers() {
        var dan = database().register("dan");
        var other = database().register("dan_b");
        var experiences = new ExperienceService(database().databaseOf(dan), Messages.english());
        experiences.find(experiences.create(Drafts.titled("Analyst")).id());

        var newest = sessionsOf(dan).accesses(null, 1);
        assertThat(newest).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("READ");
            assertThat(entry.resourceType()).isEqualTo("experience");
            assertThat(entry.actorName()).isEqualTo(dan.username().value());
            assertThat(entry.byMe()).isTrue();
            assertThat(entry.success()).isTrue();
        });
        assertThat(sessionsOf(dan).accesses(newest.getFirst(), 100))
                .extracting(AccessEntry::action)
                .containsExactly("CREATE", "LOGIN", "CREATE_SCHEMA", "REGISTER");
        assertThat(sessionsOf(other).accesses(null, 100))
                .extracting(AccessEntry::action)
                .containsExactly("LOGIN", "CREATE_SCHEMA", "REGISTER");
    }
}
