package app.pathfinder.core.leak;

import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Stored;
import java.util.UUID;

/** Messages, which are appended to a conversation and written on while they stream. */
final class MessageKind implements Kind<MessageService, Message, Stored<Message>, Stored<Message>> {
    private static final int STREAMING_OF_10 = 7;

    @Override
    public UserTable table() {
        return UserTable.MESSAGES;
    }

    @Override
    public String createMethod() {
        return "append";
    }

    @Override
    public String updateMethod() {
        return "write";
    }

    @Override
    public Message content(Turn turn) {
        return in(turn, turn.own(UserTable.CONVERSATIONS).id());
    }

    static Message in(Turn turn, UUID conversation) {
        var state = turn.random().nextInt(10) < STREAMING_OF_10 ? MessageState.STREAMING : MessageState.COMPLETE;
        return new Message(conversation, 0, turn.oneOf(MessageRole.values()), turn.text("said\n "), state);
    }

    @Override
    public Stored<Message> create(MessageService service, Message content) {
        return service.append(content.conversationId(), content.role(), content.content(), content.state());
    }

    @Override
    public Stored<Message> find(MessageService service, UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Message> update(MessageService service, UUID id, int version, Message content) {
        return service.write(id, version, content.content(), content.state());
    }

    @Override
    public Stored<Message> delete(MessageService service, UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<Message> restore(MessageService service, Stored<Message> deleted) {
        return service.restore(deleted);
    }

    @Override
    public Stored<Message> withId(Turn turn, Stored<Message> deleted, UUID id) {
        return StoredKind.underId(deleted, id);
    }

    @Override
    public Known known(Stored<Message> stored) {
        return new Known(stored.id(), stored.version());
    }
}
