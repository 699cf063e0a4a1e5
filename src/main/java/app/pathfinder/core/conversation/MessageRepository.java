package app.pathfinder.core.conversation;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.record.SearchWords;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of the user whose transaction it is given. Without state; any thread. */
final class MessageRepository {
    private final RecordRepository<Message> records = new RecordRepository<>(UserTable.MESSAGES, new MessageColumns());

    RecordRepository<Message> records() {
        return records;
    }

    /** The messages before a position, the last of them first. */
    List<Stored<Message>> backward(UserTransaction tx, UUID conversationId, int before, int limit) {
        return records.list(ofConversation(tx, MessageSql.BACKWARD, conversationId)
                .bind("before", before)
                .bind("limit", limit));
    }

    /** The messages after a position. */
    List<Stored<Message>> forward(UserTransaction tx, UUID conversationId, int after, int limit) {
        return records.list(ofConversation(tx, MessageSql.FORWARD, conversationId)
                .bind("after", after)
                .bind("limit", limit));
    }

    /** What the first message of a conversation says. */
    @Nullable
    String firstContent(UserTransaction tx, UUID conversationId) {
        return forward(tx, conversationId, 0, 1).stream()
                .findFirst()
                .map(first -> first.content().content())
                .orElse(null);
    }

    /** The position after all messages of a locked conversation. */
    int nextPosition(UserTransaction tx, UUID conversationId) {
        return ofConversation(tx, MessageSql.NEXT_POSITION, conversationId).one(row -> row.number("next_position"));
    }

    /** Whether a message of a locked conversation stands at this position. */
    boolean isTaken(UserTransaction tx, UUID conversationId, int position) {
        return ofConversation(tx, MessageSql.AT, conversationId)
                .bind("position", position)
                .findOne(records::read)
                .isPresent();
    }

    /** Whether all messages of a conversation can be kept to put them back. */
    boolean canBeKept(UserTransaction tx, UUID conversationId) {
        return ofConversation(tx, MessageSql.SIZE, conversationId)
                .one(row -> row.number("total") <= DeletedConversation.MAX_MESSAGES
                        && row.longNumber("characters") <= DeletedConversation.MAX_CHARACTERS);
    }

    List<FoundMessage> search(
            UserTransaction tx, String text, @Nullable UUID conversationId, @Nullable MessageCursor after, int limit) {
        var start = after == null ? MessageCursor.START : after;
        return SearchWords.of(text)
                .bindTo(tx.statement(MessageSql.SEARCH))
                .bind("conversation_id", conversationId == null ? null : conversationId.toString())
                .bind("after_at", start.createdAt())
                .bind("after_id", start.id().toString())
                .bind("limit", limit)
                .list(this::found);
    }

    private FoundMessage found(Row row) {
        return new FoundMessage(records.read(row), row.optionalText("conversation_title"));
    }

    private static BoundStatement ofConversation(UserTransaction tx, String sql, UUID conversationId) {
        return tx.statement(sql).bind("conversation_id", conversationId.toString());
    }
}
