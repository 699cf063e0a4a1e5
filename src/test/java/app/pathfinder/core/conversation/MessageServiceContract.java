package app.pathfinder.core.conversation;

import static app.pathfinder.core.conversation.Talker.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.ContractDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the service of messages does on every engine. */
public abstract class MessageServiceContract {
    /** What it is proven on. */
    protected abstract ContractDatabase database();

    @Test
    void keepsMessagesExactly() {
        var mira = Talker.register(database(), "mira");
        var id = mira.begin("Thread");
        var content = "\n  Ünïcode 😀 \\ 'quoted' \"text\"\r\nsecond line \t";

        for (var role : MessageRole.values()) {
            for (var state : MessageState.values()) {
                var stored = mira.messages().append(id, role, content, state);

                assertThat(stored.content())
                        .isEqualTo(new Message(id, stored.content().position(), role, content, state));
                assertThat(mira.messages().find(stored.id())).isEqualTo(stored);
            }
        }
        assertThat(mira.messages().forward(id, null, 20).items())
                .extracting(stored -> stored.content().position())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void theConversationFollowsItsMessages() {
        var noor = Talker.register(database(), "noor");
        var id = noor.conversations().create(null, null).id();

        noor.messages().append(id, MessageRole.SYSTEM, "You are a guide.", MessageState.COMPLETE);
        assertThat(conversation(noor, id).title()).isNull();
        noor.say(id, "  How do I\n write about  a ship? " + "x".repeat(2_000));
        var last = noor.say(id, "And another thing");

        var conversation = conversation(noor, id);
        assertThat(conversation.messageCount()).isEqualTo(3);
        assertThat(conversation.firstMessage()).isEqualTo("You are a guide.");
        assertThat(conversation.lastMessageAt()).isEqualTo(last.createdAt());
        assertThat(conversation.title())
                .startsWith("How do I write about a ship? xxx")
                .endsWith("x…")
                .hasSize(80);
    }

    @Test
    void theBeginningIsCutBetweenCharacters() {
        var ines = Talker.register(database(), "ines");
        var id = ines.begin("Has a title");

        ines.say(id, "x" + "😀".repeat(1_000));

        assertThat(conversation(ines, id).firstMessage()).isEqualTo("x" + "😀".repeat(999));
        assertThat(conversation(ines, id).title()).isEqualTo("Has a title");
    }

    @Test
    void refusesWhatIsNotRight() {
        var omar = Talker.register(database(), "omar");
        var id = omar.begin("Thread");
        var longest = "😀".repeat(200_000);

        assertProblem(ProblemKind.INVALID_INPUT, () -> omar.say(id, ""))
                .satisfies(problem ->
                        assertThat(problem.arguments()).containsExactly("Message", "Write something first."));
        assertProblem(ProblemKind.INVALID_INPUT, () -> omar.say(id, "a\u0000b"));
        assertProblem(ProblemKind.INVALID_INPUT, () -> omar.say(id, longest + "x"))
                .satisfies(problem -> assertThat(problem.arguments())
                        .containsExactly("Message", "At most 200,000 characters fit here; this has 200,001."));
        assertThat(conversation(omar, id).messageCount()).isZero();
        assertThat(omar.say(id, longest).content().content()).isEqualTo(longest);
        assertThat(omar.say(id, " ").content().content()).isEqualTo(" ");
    }

    @Test
    void writesOnWhatStreamsUntilItIsFinished() {
        var lena = Talker.register(database(), "lena");
        var id = lena.conversations().create(null, null).id();
        var begun = lena.messages().append(id, MessageRole.ASSISTANT, "Tell", MessageState.STREAMING);

        var more = lena.messages().write(begun.id(), 1, "Tell me ", MessageState.STREAMING);
        var done = lena.messages().write(begun.id(), 2, "Tell me more. ", MessageState.COMPLETE);

        assertThat(more.version()).isEqualTo(2);
        assertThat(done.content())
                .isEqualTo(new Message(id, 1, MessageRole.ASSISTANT, "Tell me more. ", MessageState.COMPLETE));
        assertThat(done.createdAt()).isEqualTo(begun.createdAt());
        assertThat(conversation(lena, id).firstMessage()).isEqualTo("Tell me more. ");
        assertThat(conversation(lena, id).lastMessageAt()).isEqualTo(begun.createdAt());
        assertProblem(
                        ProblemKind.INVALID_INPUT,
                        () -> lena.messages().write(begun.id(), 3, "Other", MessageState.FAILED))
                .satisfies(problem -> assertThat(problem.arguments())
                        .containsExactly("State", "This message is finished and can no longer be written on."));
        assertThat(lena.messages().find(begun.id())).isEqualTo(done);
    }

    @Test
    void anAnswerThatBreaksOffCannotGoOn() {
        var sami = Talker.register(database(), "sami");
        var id = sami.begin("Thread");
        var begun = sami.messages().append(id, MessageRole.ASSISTANT, "Tell", MessageState.STREAMING);
        sami.messages().write(begun.id(), 1, "Tell me", MessageState.FAILED);

        assertProblem(
                ProblemKind.INVALID_INPUT,
                () -> sami.messages().write(begun.id(), 2, "Tell me more", MessageState.STREAMING));
        assertProblem(
                ProblemKind.STALE_RECORD,
                () -> sami.messages().write(begun.id(), 1, "Tell me more", MessageState.COMPLETE));
        assertProblem(ProblemKind.STALE_RECORD, () -> sami.messages().delete(begun.id(), 1));
        sami.messages().delete(begun.id(), 2);
        assertProblem(
                ProblemKind.RECORD_GONE,
                () -> sami.messages().write(begun.id(), 2, "Tell me more", MessageState.COMPLETE));
        assertProblem(ProblemKind.RECORD_GONE, () -> sami.messages().delete(begun.id(), 2));
    }

    @Test
    void aDeletedMessageIsTakenOutOfTheConversation() {
        var vera = Talker.register(database(), "vera");
        var id = vera.begin("Thread");
        var first = vera.say(id, "First");
        var second = vera.say(id, "Second");
        var third = vera.say(id, "Third");
        var full = vera.conversations().find(id);

        vera.messages().delete(first.id(), 1);
        assertThat(conversation(vera, id).firstMessage()).isEqualTo("Second");
        vera.messages().delete(third.id(), 1);
        assertThat(conversation(vera, id).lastMessageAt()).isEqualTo(second.createdAt());
        vera.messages().delete(second.id(), 1);
        assertThat(conversation(vera, id)).isEqualTo(new Conversation("Thread", null, null, 0, false, false, null));

        vera.messages().restore(third);
        vera.messages().restore(first);
        vera.messages().restore(second);
        vera.messages().restore(second);
        assertThat(vera.conversations().find(id)).isEqualTo(full);
        assertThat(vera.messages().forward(id, null, 10).items()).containsExactly(first, second, third);
    }

    @Test
    void aRestoredMessageWhosePlaceIsTakenComesAtTheEnd() {
        var yuki = Talker.register(database(), "yuki");
        var id = yuki.begin("Thread");
        var first = yuki.say(id, "First");
        yuki.messages().delete(first.id(), 1);
        yuki.say(id, "Second");

        var restored = yuki.messages().restore(first);

        assertThat(restored.content()).isEqualTo(new Message(id, 2, MessageRole.USER, "First", MessageState.COMPLETE));
        assertThat(conversation(yuki, id).messageCount()).isEqualTo(2);
        assertThat(conversation(yuki, id).firstMessage()).isEqualTo("Second");
        var stored =
                new Stored<>(restored.id(), restored.content(), first.createdAt(), first.updatedAt(), first.version());
        assertThat(yuki.messages().find(first.id())).isEqualTo(stored);
    }

    @Test
    void aMessageIsNotPutBackIntoAConversationThatIsGone() {
        var tove = Talker.register(database(), "tove");
        var id = tove.begin("Thread");
        var message = tove.say(id, "First");
        tove.conversations().deleteForGood(id, 1);

        assertProblem(ProblemKind.RECORD_GONE, () -> tove.messages().restore(message));
        assertProblem(ProblemKind.RECORD_GONE, () -> tove.messages().find(UUID.randomUUID()));
    }

    private static Conversation conversation(Talker user, UUID id) {
        return user.conversations().find(id).content();
    }
}
