package app.pathfinder.core.conversation;

import static app.pathfinder.core.conversation.Talker.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.testing.TrailRow;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConversationDeletionTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void aRestoredConversationIsTheSameWithAllItsMessages() {
        var mira = Talker.register(DATABASE, "mira");
        var id = mira.conversations().create("Kept", mira.experience("Analyst")).id();
        mira.say(id, "  blanks at both ends\n");
        mira.messages().delete(mira.say(id, "Leaves a gap").id(), 1);
        mira.messages().append(id, MessageRole.ASSISTANT, "Half a", MessageState.STREAMING);
        mira.messages().append(id, MessageRole.SYSTEM, "😀 \\ 'quoted'", MessageState.FAILED);
        var before = mira.conversations().setPinned(id, 1, true);
        var messages = mira.messages().forward(id, null, 10);

        var deleted = mira.conversations().delete(id, 2);
        assertThat(mira.conversations().count(ConversationFilter.ALL)).isZero();
        assertThat(mira.messages().search("", null, null, 10).items()).isEmpty();
        mira.conversations().restore(deleted);
        mira.conversations().restore(deleted);

        assertThat(deleted.messages()).isEqualTo(messages.items());
        assertThat(mira.conversations().find(id)).isEqualTo(before);
        assertThat(mira.messages().forward(id, null, 10)).isEqualTo(messages);
    }

    @Test
    void whatIsGoneByNowIsNotSpokenOf() {
        var noor = Talker.register(DATABASE, "noor");
        var experience = noor.experience("Analyst");
        var id = noor.conversations().create("About it", experience).id();
        var deleted = noor.conversations().delete(id, 1);
        noor.experiences().delete(experience, 1);

        var restored = noor.conversations().restore(deleted);

        assertThat(restored.content().experienceId()).isNull();
        assertThat(noor.conversations().find(id)).isEqualTo(restored);
    }

    @Test
    void asManyMessagesAsCanBeKeptComeBack() throws SQLException {
        var ines = Talker.register(DATABASE, "ines");
        var id = ines.begin("Long");
        plant(ines, id, DeletedConversation.MAX_MESSAGES, 4_000);

        var deleted = ines.conversations().delete(id, 1);
        ines.conversations().restore(deleted);

        assertThat(ines.messages().forward(id, null, 10_000).items()).isEqualTo(deleted.messages());
    }

    @Test
    void whatIsTooLargeIsDeletedOnlyForGood() throws SQLException {
        var omar = Talker.register(DATABASE, "omar");
        var many = omar.begin("Many messages");
        plant(omar, many, DeletedConversation.MAX_MESSAGES + 1, 1);
        var large = omar.begin("Large messages");
        plant(omar, large, 101, 198_020);

        for (var id : new UUID[] {many, large}) {
            assertProblem(
                    ProblemKind.TOO_LARGE_TO_UNDO, () -> omar.conversations().delete(id, 1));
        }
        assertThat(omar.conversations().count(ConversationFilter.ALL)).isEqualTo(2);
        assertThat(texts("select count(*) from " + table(omar, "messages"))).containsExactly("5102");

        omar.conversations().deleteForGood(many, 1);
        omar.conversations().deleteForGood(large, 1);
        assertThat(omar.conversations().count(ConversationFilter.ALL)).isZero();
        assertThat(texts("select count(*) from " + table(omar, "messages"))).containsExactly("0");
        assertThat(TrailRow.of(DATABASE, omar.context(), "conversation"))
                .filteredOn(row -> row.action().equals("DELETE"))
                .extracting(TrailRow::outcome)
                .containsExactly("DELETE TOO_LARGE_TO_UNDO", "DELETE TOO_LARGE_TO_UNDO", "DELETE done", "DELETE done");
    }

    /** Messages past the program, because it takes long to say so many. */
    private static void plant(Talker user, UUID id, int messages, int length) throws SQLException {
        execute("insert into " + table(user, "messages") + " (message_id, conversation_id, position, role, content,"
                + " state, created_at, updated_at, row_version) select gen_random_uuid()::text, '" + id
                + "', n, 'user',"
                + " repeat('x', " + length + "), 'complete', now(), now(), 1 from generate_series(1, " + messages
                + ") as n");
        execute("update " + table(user, "conversations") + " set message_count = " + messages
                + " where conversation_id = '" + id + "'");
    }

    private static String table(Talker user, String suffix) throws SQLException {
        return texts("select schema_prefix from pf_users where user_id = '"
                                + user.context().userId() + "'")
                        .getFirst() + "_" + suffix;
    }

    /** The first column of a query that no policy binds. */
    private static List<String> texts(String sql) throws SQLException {
        return Sql.texts(DATABASE.superuser(), sql);
    }

    private static void execute(String sql) throws SQLException {
        Sql.run(DATABASE.superuser(), sql);
    }
}
