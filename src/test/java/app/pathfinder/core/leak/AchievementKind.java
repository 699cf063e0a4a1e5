package app.pathfinder.core.leak;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Stored;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Achievements. */
final class AchievementKind implements StoredKind<AchievementService, Achievement> {
    @Override
    public UserTable table() {
        return UserTable.ACHIEVEMENT_METRICS;
    }

    @Override
    public Achievement content(Turn turn) {
        return ofExperience(turn, turn.experience());
    }

    static Achievement ofExperience(Turn turn, @Nullable UUID experience) {
        var marks = turn.me().marks();
        var hasNumber = turn.toss();
        return new Achievement(
                experience,
                turn.text("name"),
                hasNumber ? marks.decimal(turn.random()) : null,
                turn.me().canary().text(),
                hasNumber ? marks.decimal(turn.random()) : null,
                turn.toss() ? null : turn.oneOf(MetricDirection.values()),
                turn.toss() ? null : marks.firstDay(),
                turn.toss() ? null : turn.day(),
                turn.text("statement"),
                "https://example.org/" + turn.me().canary().text());
    }

    @Override
    public Stored<Achievement> create(AchievementService service, Achievement content) {
        return service.create(content);
    }

    @Override
    public Stored<Achievement> find(AchievementService service, UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Achievement> update(AchievementService service, UUID id, int version, Achievement content) {
        return service.update(id, version, content);
    }

    @Override
    public Stored<Achievement> delete(AchievementService service, UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<Achievement> restore(AchievementService service, Stored<Achievement> deleted) {
        return service.restore(deleted);
    }
}
