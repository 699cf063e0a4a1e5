package app.pathfinder.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** A user of a test with the services that work for them. */
record Talker(
        TestDatabase database,
        UserContext context,
        ConversationService conversations,
        MessageService messages,
        ExperienceService experiences) {

    static Talker register(TestDatabase database, String name) {
        var context = database.register(name);
        var own = database.databaseOf(context);
        var texts = Messages.english();
        return new Talker(
                database,
                context,
                new ConversationService(own, texts),
                new MessageService(own, texts),
                new ExperienceService(own, texts));
    }

    UUID begin(String title) {
        return conversations.create(title, null).id();
    }

    Stored<Message> say(UUID conversation, String content) {
        return messages.append(conversation, MessageRole.USER, content, MessageState.COMPLETE);
    }

    UUID experience(String title) {
        return experiences.create(Drafts.titled(title)).id();
    }

    String table(String suffix) throws SQLException {
        return texts("select schema_prefix from pf_users where user_id = '" + context.userId() + "'")
                        .getFirst() + "_" + suffix;
    }

    /** The first column of a query that no policy binds. */
    List<String> texts(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The end of a query of this user's rows of the audit trail. */
    String ofAudit() {
        return " from pf_audit_log where resource_type in ('conversation', 'message')" + " and user_id = '"
                + context.userId() + "'";
    }

    static ThrowableAssertAlternative<Problem> assertProblem(ProblemKind kind, ThrowingCallable call) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
