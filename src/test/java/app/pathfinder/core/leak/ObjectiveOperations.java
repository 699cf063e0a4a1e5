package app.pathfinder.core.leak;

import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.text.Messages;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that {@link ObjectiveService} can do. */
final class ObjectiveOperations {
    private ObjectiveOperations() {}

    static List<Operation> all(Messages texts) {
        var list = new ServiceOperations<>(ObjectiveService.class, own -> new ObjectiveService(own, texts));
        RecordOperations.addTo(list, new ObjectiveKind());
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
                .own("figures", "own", (service, turn) -> service.figures())
                .own("nextDue", "own", (service, turn) -> service.nextDue(turn.day()))
                .list();
    }

    private static Object pages(ObjectiveService service, ObjectiveFilter filter, Turn turn) {
        var first = service.list(filter, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.list(filter, next, Page.MAX_LIMIT));
    }

    private static ObjectiveFilter filter(Turn turn) {
        Set<ObjectiveStatus> statuses = turn.toss() ? Set.of() : Set.of(turn.oneOf(ObjectiveStatus.values()));
        @Nullable Boolean overdue = turn.toss() ? null : turn.toss();
        return new ObjectiveFilter(
                statuses,
                overdue,
                turn.day(),
                turn.toss() ? "" : turn.me().canary().text());
    }

    private static ObjectiveFilter theirs(Turn turn) {
        return new ObjectiveFilter(
                Set.of(), null, turn.day(), turn.other().canary().text());
    }
}
