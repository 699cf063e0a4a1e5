package app.pathfinder.core.conversation;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.record.SearchWords;

/**
 * The statements on conversations. Each has one shape whatever the filter, because the name of a user's table makes
 * every statement a text of its own to the database, and those that it keeps prepared are few. The casts give the
 * parameters a type where they are null.
 */
final class ConversationSql {
    private static final String SELECT =
            UserTableSql.of(UserTable.CONVERSATIONS).select();

    private static final String RANK = """
            (case when c.pinned = :yes and c.last_message_at is not null then 0
                  when c.pinned = :yes then 1
                  when c.last_message_at is not null then 2
                  else 3 end)""";

    private static final String AT = "coalesce(c.last_message_at, c.created_at)";

    private static final String FILTERED = """
            where (cast(:pinned as <boolean>) is null or c.pinned = cast(:pinned as <boolean>))
              and (cast(:archived as <boolean>) is null or c.archived = cast(:archived as <boolean>))
              and (cast(:experience_id as <id>) is null or c.experience_id = cast(:experience_id as <id>))
              and (
            """ + SearchWords.condition("lower(coalesce(c.title, ''))") + """

                or exists (select 1 from <messages> m where m.conversation_id = c.conversation_id and
            """
            + SearchWords.condition("lower(coalesce(c.title, '')) || ' ' || " + MessageSql.READABLE) + "))\n";

    static final String PAGE = SELECT + "c " + FILTERED + "and (:after_rank < " + RANK + " or (:after_rank = " + RANK
            + " and (" + AT + " < :after_at or (" + AT
            + " = :after_at and c.conversation_id < :after_id))))\norder by " + RANK + ", " + AT
            + " desc, c.conversation_id desc fetch first :limit rows only";

    static final String COUNT = "select count(*) as total from <conversations> c " + FILTERED;

    /** Whoever changes the messages of a conversation waits here for whoever does already. */
    static final String LOCK = SELECT + "where conversation_id = :conversation_id for update";

    /** An experience that nobody can delete before the transaction ends. */
    static final String LOCK_EXPERIENCE =
            "select experience_id from <experiences_detailed> where experience_id = :experience_id for update";

    /** Transactions begin in another order than they come to the lock, so the last message may not be the latest. */
    static final String ADD_MESSAGE = """
            update <conversations> set
                message_count = message_count + 1,
                last_message_at = case when last_message_at > current_timestamp
                    then last_message_at else current_timestamp end,
                first_message = coalesce(first_message, :first_message),
                title = coalesce(title, :title)
            where conversation_id = :conversation_id
            """;

    static final String SUMMARIZE = """
            update <conversations> set
                message_count = (select count(*) from <messages> m where m.conversation_id = :conversation_id),
                last_message_at = (select max(m.created_at) from <messages> m where m.conversation_id = :conversation_id),
                first_message = :first_message
            where conversation_id = :conversation_id
            """;

    private ConversationSql() {}
}
