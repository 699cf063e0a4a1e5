package app.pathfinder.core.leak;

import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that {@link AchievementService} can do. */
final class AchievementOperations {
    private AchievementOperations() {}

    static List<Operation> all(Messages texts) {
        var list = new ServiceOperations<>(AchievementService.class, own -> new AchievementService(own, texts));
        RecordOperations.addTo(list, new AchievementKind());
        return list.own("list", "own", (service, turn) -> pages(service, filter(turn), turn))
                .own("list", "their text", (service, turn) -> {
                    turn.mustBeNone(service.list(theirs(turn), null, 1).items().size());
                    return null;
                })
                .own("list", "their experience", (service, turn) -> {
                    var found = service.list(ofTheirExperience(turn), null, 1);
                    turn.mustBeNone(found.items().size());
                    return found;
                })
                .own("count", "own", (service, turn) -> service.count(filter(turn)))
                .own("count", "their text", (service, turn) -> {
                    turn.mustBeNone(service.count(theirs(turn)));
                    return null;
                })
                .own("count", "their experience", (service, turn) -> {
                    turn.mustBeNone(service.count(ofTheirExperience(turn)));
                    return null;
                })
                .own("numbers", "own", (service, turn) -> service.numbers())
                .own("years", "own", (service, turn) -> service.years(AchievementFilter.ALL))
                .own("countByExperience", "own", (service, turn) -> service.countByExperience())
                .stolen(
                        "create",
                        "of their experience",
                        (service, turn) -> service.create(
                                AchievementKind.ofExperience(turn, turn.stolen(UserTable.EXPERIENCES_DETAILED))))
                .stolen("update", "to their experience", AchievementOperations::updateToTheirs)
                .list();
    }

    private static Object pages(AchievementService service, AchievementFilter filter, Turn turn) {
        var first = service.list(filter, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.list(filter, next, Page.MAX_LIMIT));
    }

    private static AchievementFilter filter(Turn turn) {
        @Nullable Boolean ofExperience = turn.toss() ? null : turn.toss();
        @Nullable Boolean hasNumber = turn.toss() ? null : turn.toss();
        return new AchievementFilter(
                turn.experience(),
                ofExperience,
                hasNumber,
                turn.toss() ? null : turn.oneOf(MetricDirection.values()),
                turn.toss() ? "" : turn.me().canary().text());
    }

    private static AchievementFilter theirs(Turn turn) {
        return new AchievementFilter(
                null, null, null, null, turn.other().canary().text());
    }

    private static AchievementFilter ofTheirExperience(Turn turn) {
        return AchievementFilter.of(turn.stolen(UserTable.EXPERIENCES_DETAILED));
    }

    private static Object updateToTheirs(AchievementService service, Turn turn) {
        var known = turn.own(UserTable.ACHIEVEMENT_METRICS);
        var theirs = turn.stolen(UserTable.EXPERIENCES_DETAILED);
        return service.update(known.id(), known.version(), AchievementKind.ofExperience(turn, theirs));
    }
}
