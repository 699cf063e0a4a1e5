package app.pathfinder.core.conversation;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.record.SearchWords;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conversations of the user whose transaction it is given. Without state; any thread. */
final class ConversationRepository {
    private final RecordRepository<Conversation> records =
            new RecordRepository<>(UserTable.CONVERSATIONS, new ConversationColumns());

    RecordRepository<Conversation> records() {
        return records;
    }

    List<Stored<Conversation>> page(
            UserTransaction tx, ConversationFilter filter, @Nullable ConversationCursor after, int limit) {
        var start = after == null ? ConversationCursor.START : after;
        return records.list(filtered(tx.statement(ConversationSql.PAGE), filter)
                .bind("yes", true)
                .bind("after_rank", start.rank())
                .bind("after_at", start.at())
                .bind("after_id", start.id().toString())
                .bind("limit", limit));
    }

    long count(UserTransaction tx, ConversationFilter filter) {
        return filtered(tx.statement(ConversationSql.COUNT), filter).one(row -> row.longNumber("total"));
    }

    private static BoundStatement filtered(BoundStatement statement, ConversationFilter filter) {
        return SearchWords.of(filter.text())
                .bindTo(statement)
                .bind("pinned", filter.pinned())
                .bind("archived", filter.archived())
                .bind("experience_id", filter.experienceId());
    }

    /**
     * The conversation, which nobody else can change or delete, nor its messages, before the transaction ends.
     *
     * @throws Problem RECORD_GONE
     */
    Stored<Conversation> lock(UserTransaction tx, UUID id) {
        return ofConversation(tx, ConversationSql.LOCK, id)
                .findOne(records::read)
                .orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
    }

    /**
     * The conversation.
     *
     * @throws Problem RECORD_GONE
     */
    Stored<Conversation> existing(UserTransaction tx, UUID id) {
        return records.find(tx, id).orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
    }

    /**
     * Whether there is such an experience; then it stays until the transaction ends. Comes before {@link #lock}, because
     * whoever deletes an experience also takes that one first.
     */
    boolean lockExperience(UserTransaction tx, UUID experienceId) {
        return tx.statement(ConversationSql.LOCK_EXPERIENCE)
                .bind("experience_id", experienceId)
                .findOne(row -> row.id("experience_id"))
                .isPresent();
    }

    /** Takes account of a message that was added at the end of a locked conversation. */
    void addMessage(UserTransaction tx, Message message) {
        ofConversation(tx, ConversationSql.ADD_MESSAGE, message.conversationId())
                .bind("first_message", Excerpt.firstMessage(message.content()))
                .bind("title", message.role() == MessageRole.SYSTEM ? null : Excerpt.title(message.content()))
                .execute();
    }

    /** Takes account of whatever else was done to the messages of a locked conversation. */
    void summarize(UserTransaction tx, UUID id, @Nullable String firstContent) {
        ofConversation(tx, ConversationSql.SUMMARIZE, id)
                .bind("first_message", firstContent == null ? null : Excerpt.firstMessage(firstContent))
                .execute();
    }

    private static BoundStatement ofConversation(UserTransaction tx, String sql, UUID id) {
        return tx.statement(sql).bind("conversation_id", id.toString());
    }
}
