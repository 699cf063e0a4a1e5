package app.pathfinder.core.conversation;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.record.RecordColumns;

/** How a conversation stands in its table. */
final class ConversationColumns implements RecordColumns<Conversation> {
    @Override
    public Conversation read(Row row) {
        return new Conversation(
                row.optionalText("title"),
                row.optionalText("first_message"),
                row.optionalInstant("last_message_at"),
                row.number("message_count"),
                row.yesNo("pinned"),
                row.yesNo("archived"),
                row.optionalId("experience_id"));
    }

    @Override
    public void bind(BoundStatement statement, Conversation conversation) {
        statement
                .bind("title", conversation.title())
                .bind("first_message", conversation.firstMessage())
                .bind("last_message_at", conversation.lastMessageAt())
                .bind("message_count", conversation.messageCount())
                .bind("pinned", conversation.pinned())
                .bind("archived", conversation.archived())
                .bind("experience_id", conversation.experienceId());
    }
}
