package app.pathfinder.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** A user of a test with the services that work for them. */
record Talker(
        ContractDatabase database,
        UserContext context,
        ConversationService conversations,
        MessageService messages,
        ExperienceService experiences) {

    static Talker register(ContractDatabase database, String name) {
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

    /** Changes rows of this user in another way than the services do. */
    void change(String sql, Instant at) {
        var event = AuditEvent.of(AuditAction.UPDATE, new AuditedResource("conversation", "conversations"), "all");
        database.databaseOf(context)
                .inTransaction(event, tx -> tx.statement(sql).bind("at", at).execute());
    }

    static ThrowableAssertAlternative<Problem> assertProblem(ProblemKind kind, ThrowingCallable call) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
