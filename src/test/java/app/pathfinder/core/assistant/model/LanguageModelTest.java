package app.pathfinder.core.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.pathfinder.core.assistant.model.ModelServer.Behaviour;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class LanguageModelTest {
    private static final List<ModelLine> LINES = List.of(
            new ModelLine(MessageRole.SYSTEM, "Be brief."),
            new ModelLine(MessageRole.USER, "Good day"),
            new ModelLine(MessageRole.ASSISTANT, "Yes?"),
            new ModelLine(MessageRole.USER, "How are you?"));

    private final Messages texts = Messages.english();
    private final LanguageModel patient = new LanguageModel(Duration.ofSeconds(30));
    private final LanguageModel hasty = new LanguageModel(Duration.ofMillis(400));
    private ModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void handsOnTheAnswerAsItComes() {
        var heard = new ArrayList<String>();
        var answer = patient.ask(server.settings(), "sk-secret", LINES, heard::add);
        assertThat(answer).isEqualTo("Hello there.");
        assertThat(heard).containsExactly("Hello", "Hello there", "Hello there.");
        assertThat(server.keys()).containsExactly("Bearer sk-secret");
        assertThat(server.bodies())
                .singleElement()
                .asString()
                .contains("small-model", "Be brief.", "Good day", "Yes?", "How are you?")
                .doesNotContain("sk-secret");
    }

    @Test
    void sendsNoKeyWhereThereIsNone() {
        patient.ask(server.settings(), "", LINES, part -> {});
        assertThat(server.keys()).containsExactly("null");
    }

    @ParameterizedTest
    @CsvSource({
        "401, MODEL_REFUSES_KEY",
        "403, MODEL_REFUSES_KEY",
        "404, MODEL_NOT_FOUND",
        "429, MODEL_BUSY",
        "400, MODEL_REFUSES",
        "500, MODEL_FAILED",
        "503, MODEL_FAILED"
    })
    void tellsWhyItWasRefused(int status, ProblemKind kind) {
        server.refuse(status);
        assertEnds(patient, kind);
    }

    @ParameterizedTest
    @CsvSource({
        "STALL_BEFORE, MODEL_SILENT",
        "STALL_WITHIN, MODEL_SILENT",
    })
    void doesNotWaitForASilentServer(Behaviour behaviour, ProblemKind kind) {
        server.behave(behaviour);
        assertEnds(hasty, kind);
    }

    @ParameterizedTest
    @CsvSource({
        "CUT, MODEL_BROKE_OFF",
        "END_EARLY, MODEL_BROKE_OFF",
        "NONSENSE, MODEL_UNINTELLIGIBLE",
        "PAGE, MODEL_UNINTELLIGIBLE",
        "EMPTY, MODEL_UNINTELLIGIBLE"
    })
    void takesNothingForAnAnswerThatIsNone(Behaviour behaviour, ProblemKind kind) {
        server.behave(behaviour);
        assertEnds(patient, kind);
    }

    @Test
    void isNotLedToAnotherServer() throws IOException {
        try (var other = new ModelServer()) {
            server.redirectTo(other);
            assertEnds(patient, ProblemKind.MODEL_FAILED);
            assertThat(other.bodies()).isEmpty();
        }
    }

    @Test
    void saysWhenNobodyIsThere() {
        var settings = server.settings();
        server.close();
        var problem = problem(patient, settings);
        assertThat(problem.kind()).isEqualTo(ProblemKind.MODEL_UNREACHABLE);
        assertThat(texts.sentence(problem)).contains("127.0.0.1");
    }

    @Test
    void anAnswerThatNobodyCanKeepIsNotReadToItsEnd() throws Exception {
        server.behave(Behaviour.ENDLESS);
        var lost = new Problem(ProblemKind.RECORD_GONE);
        assertThatThrownBy(() -> patient.ask(server.settings(), "", LINES, part -> {
                    throw lost;
                }))
                .isSameAs(lost);
        assertThat(server.abandoned().await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interruptingClosesTheConnection() throws Exception {
        server.behave(Behaviour.ENDLESS);
        var speaking = new CountDownLatch(1);
        var ended = new CompletableFuture<ProblemKind>();
        var asking = Thread.ofVirtual().start(() -> {
            try {
                patient.ask(server.settings(), "", LINES, part -> speaking.countDown());
            } catch (Problem e) {
                ended.complete(e.kind());
            }
        });
        assertThat(speaking.await(20, TimeUnit.SECONDS)).isTrue();
        asking.interrupt();
        assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo(ProblemKind.CANCELLED);
        assertThat(server.abandoned().await(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost:8080", "ftp://x/v1", "https://user:pw@x/v1", "https://x/v1?key=1", "no address"})
    void asksOnlyWhereAnAddressIsOne(String address) {
        var settings = new ModelSettings(true, address, "small-model");
        assertThat(problem(patient, settings).kind()).isEqualTo(ProblemKind.MODEL_ADDRESS_INVALID);
    }

    @Test
    void sendsTheEndOfAConversationAndNothingOfTheProgram() {
        var newestFirst = IntStream.range(0, 100)
                .mapToObj(n -> message(MessageRole.USER, n + " " + "x".repeat(1_000), MessageState.COMPLETE))
                .collect(Collectors.toList());
        newestFirst.addFirst(message(MessageRole.SYSTEM, "a note", MessageState.COMPLETE));
        newestFirst.addFirst(message(MessageRole.ASSISTANT, "broken", MessageState.FAILED));
        var lines = ContextWindow.of(newestFirst, texts);
        assertThat(lines.stream().mapToInt(line -> line.text().length()).sum()).isBetween(24_000, 25_000);
        assertThat(lines.getFirst().role()).isEqualTo(MessageRole.SYSTEM);
        assertThat(lines.getLast().text()).startsWith("0 ");
        assertThat(lines)
                .noneMatch(line -> line.text().equals("a note") || line.text().equals("broken"));
    }

    private static Message message(MessageRole role, String content, MessageState state) {
        return new Message(new UUID(0, 0), 1, role, content, state);
    }

    private void assertEnds(LanguageModel model, ProblemKind kind) {
        assertThat(problem(model, server.settings()).kind()).isEqualTo(kind);
    }

    private static Problem problem(LanguageModel model, ModelSettings settings) {
        return catchThrowableOfType(Problem.class, () -> model.ask(settings, "", LINES, part -> {}));
    }
}
