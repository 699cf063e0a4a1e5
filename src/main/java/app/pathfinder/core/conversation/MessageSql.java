package app.pathfinder.core.conversation;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.record.SearchWords;

/** The statements on messages, of one shape each for the reason that {@link ConversationSql} gives. */
final class MessageSql {
    private static final String SELECT = UserTableSql.of(UserTable.MESSAGES).select();

    static final String BACKWARD = SELECT + """
            where conversation_id = :conversation_id and position < :before
            order by position desc
            fetch first :limit rows only
            """;

    static final String FORWARD = SELECT + """
            where conversation_id = :conversation_id and position > :after
            order by position
            fetch first :limit rows only
            """;

    static final String AT = SELECT + "where conversation_id = :conversation_id and position = :position";

    static final String NEXT_POSITION = """
            select coalesce(max(position), 0) + 1 as next_position from <messages>
            where conversation_id = :conversation_id
            """;

    static final String SIZE = """
            select count(*) as total, coalesce(sum(length(content)), 0) as characters from <messages>
            where conversation_id = :conversation_id
            """;

    /**
     * What people read of a message m, in lower case. What the program keeps for itself at the end of a message of the
     * system is nothing that anybody searches for.
     */
    static final String READABLE = """
            lower(case when m.role = 'system'
                then regexp_replace(m.content, chr(10) || chr(10) || '[{]"note":.*$', '')
                else m.content end)""";

    static final String SEARCH = """
            select m.*, c.title as conversation_title
            from <messages> m join <conversations> c on c.conversation_id = m.conversation_id
            where (cast(:conversation_id as <text>) is null
                or m.conversation_id = cast(:conversation_id as <text>))
              and (m.created_at < :after_at or (m.created_at = :after_at and m.message_id < :after_id))
              and
            """ + SearchWords.condition(READABLE) + """

            order by m.created_at desc, m.message_id desc
            fetch first :limit rows only
            """;

    private MessageSql() {}
}
