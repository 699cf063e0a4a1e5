package app.pathfinder.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.record.Obstacle;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One user in several windows at the same time. */
class ProfileWindowsTest {
    private static final int WINDOWS = 3;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /** While they wait, none of them sees what another one is about to make the default. */
    @Test
    void windowsThatEachCreateTheFirstProfileLeaveOneDefault() throws Exception {
        var service = serviceOf(database.register("mira"));
        var works = new ArrayList<Future<Stored<Profile>>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var obstacle = Obstacle.put(database, "mira", "lock table <prefix>_profile_summaries in share mode")) {
            for (int number = 0; number < WINDOWS; number++) {
                var window = serviceOf(database.logIn("mira"));
                works.add(threads.submit(() -> window.create(Profiles.headed("at once"))));
            }
            obstacle.giveWayTo(WINDOWS);
        }

        for (var work : works) {
            assertThat(work.get().version()).isEqualTo(1);
        }
        assertThat(service.count(ProfileFilter.ALL)).isEqualTo(WINDOWS);
        assertThat(service.count(new ProfileFilter(null, null, true, ""))).isEqualTo(1);
    }

    private ProfileService serviceOf(UserContext user) {
        return new ProfileService(database.databaseOf(user), Messages.english());
    }
}
