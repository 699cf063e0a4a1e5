package app.pathfinder.core.leak;

import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that {@link ConversationService} can do. */
final class ConversationOperations {
    private static final UserTable TABLE = UserTable.CONVERSATIONS;
    private static final UserTable EXPERIENCES = UserTable.EXPERIENCES_DETAILED;

    private ConversationOperations() {}

    static List<Operation> all(Messages texts) {
        var list = new ServiceOperations<>(ConversationService.class, own -> new ConversationService(own, texts));
        RecordOperations.addTo(list, new ConversationKind());
        lists(list);
        changes(list);
        thefts(list);
        return list.list();
    }

    private static void lists(ServiceOperations<ConversationService> list) {
        list.own("list", "own", (service, turn) -> pages(service, filter(turn), turn))
                .own("list", "their text", (service, turn) -> {
                    turn.mustBeNone(service.list(theirs(turn), null, 1).items().size());
                    return null;
                })
                .own("count", "own", (service, turn) -> service.count(filter(turn)))
                .own("count", "their text", (service, turn) -> {
                    turn.mustBeNone(service.count(theirs(turn)));
                    return null;
                })
                .own("count", "their experience", (service, turn) -> {
                    turn.mustBeNone(service.count(new ConversationFilter(null, null, turn.stolen(EXPERIENCES), "")));
                    return null;
                });
    }

    private static void changes(ServiceOperations<ConversationService> list) {
        list.own("setPinned", "own", (service, turn) -> {
                    var known = turn.own(TABLE);
                    return kept(turn, service.setPinned(known.id(), known.version(), turn.toss()));
                })
                .own("setArchived", "own", (service, turn) -> {
                    var known = turn.own(TABLE);
                    return kept(turn, service.setArchived(known.id(), known.version(), turn.toss()));
                })
                .own("link", "own", (service, turn) -> {
                    var known = turn.own(TABLE);
                    return kept(turn, service.link(known.id(), known.version(), turn.experience()));
                })
                .own("deleteForGood", "own", (service, turn) -> {
                    var known = turn.own(TABLE);
                    service.deleteForGood(known.id(), known.version());
                    turn.me().shelf(TABLE).remove(known.id());
                    return null;
                });
    }

    private static void thefts(ServiceOperations<ConversationService> list) {
        list.stolen("setPinned", "stolen", (service, turn) -> service.setPinned(turn.stolen(TABLE), 1, true))
                .stolen("setArchived", "stolen", (service, turn) -> service.setArchived(turn.stolen(TABLE), 1, true))
                .stolen("link", "stolen", (service, turn) -> service.link(turn.stolen(TABLE), 1, null))
                .stolen("link", "to their experience", (service, turn) -> {
                    var known = turn.own(TABLE);
                    return service.link(known.id(), known.version(), turn.stolen(EXPERIENCES));
                })
                .stolen(
                        "create",
                        "about their experience",
                        (service, turn) -> service.create(turn.text("title"), turn.stolen(EXPERIENCES)))
                .stolen("deleteForGood", "stolen", (service, turn) -> {
                    service.deleteForGood(turn.stolen(TABLE), 1);
                    return null;
                });
    }

    private static Stored<Conversation> kept(Turn turn, Stored<Conversation> stored) {
        turn.keep(TABLE, new Known(stored.id(), stored.version()));
        return stored;
    }

    private static Object pages(ConversationService service, ConversationFilter filter, Turn turn) {
        var first = service.list(filter, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.list(filter, next, Page.MAX_LIMIT));
    }

    private static ConversationFilter filter(Turn turn) {
        @Nullable Boolean pinned = turn.toss() ? null : turn.toss();
        @Nullable Boolean archived = turn.toss() ? null : turn.toss();
        return new ConversationFilter(
                pinned,
                archived,
                turn.experience(),
                turn.toss() ? "" : turn.me().canary().text());
    }

    private static ConversationFilter theirs(Turn turn) {
        return new ConversationFilter(null, null, null, turn.other().canary().text());
    }
}
