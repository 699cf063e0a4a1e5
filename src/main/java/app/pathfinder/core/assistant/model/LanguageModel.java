package app.pathfinder.core.assistant.model;

import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks a language model and hands on what it says as it comes. Nothing of what is sent or received is logged.
 *
 * <p>Thread-safe; {@link #ask} waits for the network, and ends at once when its thread is interrupted.
 */
public final class LanguageModel {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Duration patience;

    @Inject
    public LanguageModel() {
        this(PATIENCE);
    }

    /**
     * A model with a patience of its own.
     *
     * @param patience how long the server may be silent
     */
    public LanguageModel(Duration patience) {
        this.patience = patience;
    }

    /**
     * Asks and waits for the end of the answer.
     *
     * @param key empty for an address that wants none
     * @param heard is told all that has come so far, each time that more has
     * @return the whole answer
     * @throws Problem of one of the kinds {@code MODEL_…}, or {@code CANCELLED} if the thread was interrupted
     */
    public String ask(ModelSettings settings, String key, List<ModelLine> lines, Consumer<String> heard) {
        if (!settings.isComplete()) {
            throw new Problem(ProblemKind.MODEL_ADDRESS_INVALID, settings.host());
        }
        var answer = new StreamedAnswer(heard);
        try {
            var builder = OpenAiStreamingChatModel.builder()
                    .httpClientBuilder(StreamingHttpClient.builder(patience, answer::isOver))
                    .baseUrl(settings.address())
                    .modelName(settings.model())
                    .logRequests(false)
                    .logResponses(false);
            (key.isEmpty() ? builder : builder.apiKey(key))
                    .build()
                    .chat(lines.stream().map(LanguageModel::message).toList(), answer);
        } catch (RuntimeException e) {
            answer.onError(e);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Problem(ProblemKind.CANCELLED);
        }
        return answer.whole(settings.host());
    }

    private static ChatMessage message(ModelLine line) {
        return switch (line.role()) {
            case USER -> UserMessage.from(line.text());
            case ASSISTANT -> AiMessage.from(line.text());
            case SYSTEM -> SystemMessage.from(line.text());
        };
    }

    /** A question that shows whether everything is set up right. */
    public static List<ModelLine> probe(String text) {
        return List.of(new ModelLine(MessageRole.USER, text));
    }
}
