package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.profile.KnownProfileType;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that {@link ProfileService} can do. */
final class ProfileOperations {
    private static final UserTable TABLE = UserTable.PROFILE_SUMMARIES;

    private ProfileOperations() {}

    static List<Operation> all(Messages texts) {
        var list = new ServiceOperations<>(ProfileService.class, own -> new ProfileService(own, texts));
        RecordOperations.addTo(list, new ProfileKind());
        return list.own("list", "own", (service, turn) -> pages(service, filter(turn), turn))
                .own("list", "their text", (service, turn) -> {
                    turn.mustBeNone(service.list(theirs(turn), null, 1).items().size());
                    return null;
                })
                .own("count", "own", (service, turn) -> service.count(filter(turn)))
                .own("count", "their text", (service, turn) -> {
                    turn.mustBeNone(service.count(theirs(turn)));
                    return null;
                })
                .own("count", "their type", (service, turn) -> {
                    turn.mustBeNone(service.count(
                            new ProfileFilter(turn.other().canary().text(), null, null, "")));
                    return null;
                })
                .own("duplicate", "own", ProfileOperations::duplicate)
                .stolen("duplicate", "stolen", (service, turn) -> service.duplicate(turn.stolen(TABLE)))
                .own("makeDefault", "own", (service, turn) -> {
                    var known = turn.own(TABLE);
                    return service.makeDefault(known.id(), known.version());
                })
                .stolen("makeDefault", "stolen", (service, turn) -> service.makeDefault(turn.stolen(TABLE), 1))
                .list();
    }

    private static Object pages(ProfileService service, ProfileFilter filter, Turn turn) {
        var first = service.list(filter, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.list(filter, next, Page.MAX_LIMIT));
    }

    private static ProfileFilter filter(Turn turn) {
        @Nullable Boolean isDefault = turn.toss() ? null : turn.toss();
        return new ProfileFilter(
                turn.toss() ? null : turn.oneOf(KnownProfileType.values()).code(),
                turn.toss() ? null : "en",
                isDefault,
                turn.toss() ? "" : turn.me().canary().text());
    }

    private static ProfileFilter theirs(Turn turn) {
        return new ProfileFilter(null, null, null, turn.other().canary().text());
    }

    private static Object duplicate(ProfileService service, Turn turn) {
        if (turn.me().shelf(TABLE).isFull()) {
            throw new NothingToDo();
        }
        var copy = service.duplicate(turn.own(TABLE).id());
        turn.keep(TABLE, new Known(copy.id(), copy.version()));
        return copy;
    }
}
