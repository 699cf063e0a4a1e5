package app.pathfinder.core.leak;

import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that {@link MessageService} can do. */
final class MessageOperations {
    private static final UserTable CONVERSATIONS = UserTable.CONVERSATIONS;

    private MessageOperations() {}

    static List<Operation> all(Messages texts) {
        var list = new ServiceOperations<>(MessageService.class, own -> new MessageService(own, texts));
        RecordOperations.addTo(list, new MessageKind());
        reading(list);
        searching(list);
        return list.stolen("append", "to theirs", MessageOperations::appendToTheirs)
                .stolen("restore", "into theirs", MessageOperations::restoreIntoTheirs)
                .list();
    }

    private static void reading(ServiceOperations<MessageService> list) {
        list.own("backward", "own", MessageOperations::backward)
                .own("forward", "own", MessageOperations::forward)
                .stolen(
                        "backward",
                        "stolen",
                        (service, turn) -> service.backward(turn.stolen(CONVERSATIONS), null, turn.limit()))
                .stolen(
                        "forward",
                        "stolen",
                        (service, turn) -> service.forward(turn.stolen(CONVERSATIONS), null, turn.limit()));
    }

    private static void searching(ServiceOperations<MessageService> list) {
        list.own("search", "own", (service, turn) -> search(service, turn, null))
                .own(
                        "search",
                        "own conversation",
                        (service, turn) ->
                                search(service, turn, turn.own(CONVERSATIONS).id()))
                .own("search", "their text", (service, turn) -> {
                    var text = turn.other().canary().text();
                    turn.mustBeNone(service.search(text, null, null, 1).items().size());
                    return null;
                })
                .own("search", "their conversation", (service, turn) -> {
                    var found = service.search("", turn.stolen(CONVERSATIONS), null, 1);
                    turn.mustBeNone(found.items().size());
                    return found;
                });
    }

    private static Object backward(MessageService service, Turn turn) {
        var conversation = turn.own(CONVERSATIONS).id();
        var first = service.backward(conversation, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.backward(conversation, next, Page.MAX_LIMIT));
    }

    private static Object forward(MessageService service, Turn turn) {
        var conversation = turn.own(CONVERSATIONS).id();
        var first = service.forward(conversation, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.forward(conversation, next, Page.MAX_LIMIT));
    }

    private static Object search(MessageService service, Turn turn, @Nullable UUID conversation) {
        var text = turn.toss() ? "" : turn.me().canary().text();
        var first = service.search(text, conversation, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.search(text, conversation, next, Page.MAX_LIMIT));
    }

    private static Object appendToTheirs(MessageService service, Turn turn) {
        var message = MessageKind.in(turn, turn.stolen(CONVERSATIONS));
        return service.append(message.conversationId(), message.role(), message.content(), message.state());
    }

    private static Object restoreIntoTheirs(MessageService service, Turn turn) {
        var message = MessageKind.in(turn, turn.stolen(CONVERSATIONS));
        return service.restore(new Stored<>(UUID.randomUUID(), message, Instant.EPOCH, Instant.EPOCH, 1));
    }
}
