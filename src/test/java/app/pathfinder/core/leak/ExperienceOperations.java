package app.pathfinder.core.leak;

import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.text.Messages;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that {@link ExperienceService} can do. */
final class ExperienceOperations {
    private ExperienceOperations() {}

    static List<Operation> all(Messages texts) {
        var list = new ServiceOperations<>(ExperienceService.class, own -> new ExperienceService(own, texts));
        RecordOperations.addTo(list, new ExperienceKind());
        return list.own("list", "own", (service, turn) -> pages(service, filter(turn), turn))
                .own("list", "their text", (service, turn) -> {
                    turn.mustBeNone(service.list(theirs(turn), null, 1).items().size());
                    return null;
                })
                .own("timeline", "own", (service, turn) -> service.timeline(filter(turn), turn.limit()))
                .own("timeline", "their text", (service, turn) -> {
                    turn.mustBeNone(service.timeline(theirs(turn), 1).size());
                    return null;
                })
                .own("count", "own", (service, turn) -> service.count(filter(turn)))
                .own("count", "their text", (service, turn) -> {
                    turn.mustBeNone(service.count(theirs(turn)));
                    return null;
                })
                .own("duplicate", "own", ExperienceOperations::duplicate)
                .stolen(
                        "duplicate",
                        "stolen",
                        (service, turn) -> service.duplicate(turn.stolen(UserTable.EXPERIENCES_DETAILED)))
                .list();
    }

    private static Object pages(ExperienceService service, ExperienceFilter filter, Turn turn) {
        var first = service.list(filter, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.list(filter, next, Page.MAX_LIMIT));
    }

    private static ExperienceFilter filter(Turn turn) {
        Set<ExperienceType> types = turn.toss() ? Set.of() : Set.of(turn.oneOf(ExperienceType.values()));
        @Nullable Boolean current = turn.toss() ? null : turn.toss();
        return new ExperienceFilter(
                types, current, turn.toss() ? "" : turn.me().canary().text());
    }

    private static ExperienceFilter theirs(Turn turn) {
        return new ExperienceFilter(Set.of(), null, turn.other().canary().text());
    }

    private static Object duplicate(ExperienceService service, Turn turn) {
        if (turn.me().shelf(UserTable.EXPERIENCES_DETAILED).isFull()) {
            throw new NothingToDo();
        }
        var copy = service.duplicate(turn.own(UserTable.EXPERIENCES_DETAILED).id());
        turn.keep(UserTable.EXPERIENCES_DETAILED, new Known(copy.id(), copy.version()));
        return copy;
    }
}
