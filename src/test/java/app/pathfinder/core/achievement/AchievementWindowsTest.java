package app.pathfinder.core.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Obstacle;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One user in several windows at the same time. */
class AchievementWindowsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void anExperienceThatIsDeletedMeanwhileIsSaidToBeGone() throws Exception {
        var mira = database.databaseOf(database.register("mira"));
        var service = new AchievementService(mira, Messages.english());
        var experience = new ExperienceService(mira, Messages.english()).create(Drafts.titled("Analyst"));
        var achievement = Achievements.of(experience.id(), "Shorter waits");
        Future<Stored<Achievement>> work;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var obstacle = Obstacle.put(database, "mira", "delete from <prefix>_experiences_detailed")) {
            work = threads.submit(() -> service.create(achievement));
            obstacle.giveWayTo(1);
        }

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(work::get)
                .havingCause()
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_INPUT));
        assertThat(service.count(AchievementFilter.ALL)).isZero();
    }
}
