package app.pathfinder.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.pathfinder.core.assistant.model.LanguageModel;
import app.pathfinder.core.assistant.model.ModelLine;
import app.pathfinder.core.assistant.model.ModelServer;
import app.pathfinder.core.assistant.model.ModelServer.Behaviour;
import app.pathfinder.core.assistant.model.ModelSettings;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.Preferences;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Replies of a language model in conversations, with a server on this computer that speaks its protocol. */
@SuppressWarnings("NullAway.Init")
class ReplyServiceTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final List<String> heard = new ArrayList<>();
    private ModelServer server;
    private ModelStore store;
    private MessageService messages;
    private ReplyService replies;
    private UUID conversation;

    @BeforeEach
    void open() throws Exception {
        server = new ModelServer();
        var context = DATABASE.administrator();
        var own = DATABASE.databaseOf(context);
        var texts = Messages.english();
        store = new ModelStore(DATABASE.get(Preferences.class), DATABASE.get(SecretStore.class), context);
        store.save(server.settings(), "sk-first");
        messages = new MessageService(own, texts);
        replies = new ReplyService(messages, store, new LanguageModel(Duration.ofSeconds(30)), texts);
        conversation = new ConversationService(own, texts).create("Talk", null).id();
        messages.append(conversation, MessageRole.USER, "What did I do well?", MessageState.COMPLETE);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void writesTheReplyIntoTheConversationAsItComes() {
        store.agree(server.settings());
        var reply = ask();
        assertThat(heard).containsExactly("Hello", "Hello there", "Hello there.", "Hello there.");
        assertThat(reply.content().state()).isEqualTo(MessageState.COMPLETE);
        assertThat(last()).isEqualTo(reply);
        assertThat(replies.isWriting(reply.id())).isFalse();
        assertThat(server.keys()).containsExactly("Bearer sk-first");
    }

    @Test
    void sendsNothingBeforeThePersonHasAgreedToThisAddress() throws Exception {
        assertThat(refusal()).isEqualTo(ProblemKind.MODEL_NOT_AGREED);
        store.agree(server.settings());
        var shown = replies.prepare(conversation);
        try (var other = new ModelServer()) {
            store.save(other.settings(), null);
            assertThat(catchThrowableOfType(Problem.class, () -> replies.reply(shown, this::hear))
                            .kind())
                    .isEqualTo(ProblemKind.MODEL_NOT_AGREED);
            assertThat(refusal()).isEqualTo(ProblemKind.MODEL_NOT_AGREED);
            assertThat(other.bodies()).isEmpty();
        }
        assertThat(server.bodies()).isEmpty();
    }

    @Test
    void sendsNothingWhenItIsTurnedOff() {
        store.agree(server.settings());
        store.save(new ModelSettings(false, server.address(), "small-model"), null);
        assertThat(refusal()).isEqualTo(ProblemKind.MODEL_NOT_AGREED);
        assertThat(server.bodies()).isEmpty();
    }

    @Test
    void sendsWhatWasShownAndNothingElse() throws Exception {
        store.agree(server.settings());
        messages.append(conversation, MessageRole.SYSTEM, "a note of the program", MessageState.COMPLETE);
        var shown = replies.prepare(conversation);
        messages.append(conversation, MessageRole.USER, "written since", MessageState.COMPLETE);
        replies.reply(shown, this::hear);
        var sent = new ObjectMapper().readTree(server.bodies().getFirst());
        var lines = new ArrayList<ModelLine>();
        sent.get("messages")
                .forEach(line -> lines.add(new ModelLine(
                        MessageRole.ofCode(line.get("role").asText()),
                        line.get("content").asText())));
        assertThat(lines).isEqualTo(shown.lines());
        assertThat(sent.fieldNames()).toIterable().contains("messages", "model", "stream");
        assertThat(server.bodies().getFirst()).doesNotContain("note of the program", "admin", "sk-first");
    }

    @Test
    void theKeyIsForOneAddressOnly() throws Exception {
        try (var other = new ModelServer()) {
            assertThat(store.key(server.settings())).contains("sk-first");
            assertThat(store.key(other.settings())).isEmpty();
            store.save(other.settings(), null);
            store.agree(other.settings());
            ask();
            assertThat(other.keys()).containsExactly("null");
            store.save(server.settings(), null);
            assertThat(store.key(server.settings())).isEmpty();
        }
    }

    @Test
    void keepsWhatCameOfAReplyThatBreaksOffAndReplacesItByTheNext() {
        store.agree(server.settings());
        server.behave(Behaviour.END_EARLY);
        assertThat(refusal()).isEqualTo(ProblemKind.MODEL_BROKE_OFF);
        var broken = last();
        assertThat(broken.content().content()).isEqualTo("Hello");
        assertThat(broken.content().state()).isEqualTo(MessageState.FAILED);

        server.refuse(500);
        assertThat(refusal()).isEqualTo(ProblemKind.MODEL_FAILED);
        assertThat(last()).isEqualTo(broken);

        server.behave(Behaviour.ANSWER);
        var reply = ask();
        assertThat(stored())
                .extracting(Stored::id)
                .hasSize(2)
                .contains(reply.id())
                .doesNotContain(broken.id());
    }

    @Test
    void aReplyThatIsStoppedStaysAsFarAsItCame() throws Exception {
        store.agree(server.settings());
        server.behave(Behaviour.STALL_WITHIN);
        var speaking = new CountDownLatch(1);
        var ended = new CompletableFuture<ProblemKind>();
        var request = replies.prepare(conversation);
        var asking = Thread.ofVirtual().start(() -> {
            try {
                replies.reply(request, reply -> speaking.countDown());
            } catch (Problem e) {
                ended.complete(e.kind());
            }
        });
        assertThat(speaking.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(replies.isWriting(last().id())).isTrue();
        asking.interrupt();
        assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo(ProblemKind.CANCELLED);
        assertThat(last().content().content()).isEqualTo("Hello");
        assertThat(last().content().state()).isEqualTo(MessageState.FAILED);
        assertThat(replies.isWriting(last().id())).isFalse();
    }

    @Test
    void aConversationThatIsGoneTakesTheReplyWithIt() {
        store.agree(server.settings());
        var request = replies.prepare(conversation);
        var conversations = new ConversationService(DATABASE.databaseOf(DATABASE.administrator()), Messages.english());
        conversations.deleteForGood(
                conversation, conversations.find(conversation).version());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> replies.reply(request, this::hear))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.RECORD_GONE));
    }

    private Stored<Message> ask() {
        return replies.reply(replies.prepare(conversation), this::hear);
    }

    private ProblemKind refusal() {
        return catchThrowableOfType(Problem.class, this::ask).kind();
    }

    private void hear(Stored<Message> reply) {
        heard.add(reply.content().content());
    }

    private List<Stored<Message>> stored() {
        return messages.forward(conversation, null, 100).items();
    }

    private Stored<Message> last() {
        return stored().getLast();
    }
}
