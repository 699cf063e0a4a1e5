package app.pathfinder.core.conversation;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.record.RecordColumns;
import java.util.UUID;

/** How a message stands in its table. */
final class MessageColumns implements RecordColumns<Message> {
    @Override
    public Message read(Row row) {
        return new Message(
                UUID.fromString(row.text("conversation_id")),
                row.number("position"),
                MessageRole.ofCode(row.text("role")),
                row.text("content"),
                MessageState.ofCode(row.text("state")));
    }

    @Override
    public void bind(BoundStatement statement, Message message) {
        statement
                .bind("conversation_id", message.conversationId().toString())
                .bind("position", message.position())
                .bind("role", message.role().code())
                .bind("content", message.content())
                .bind("state", message.state().code());
    }
}
