package app.pathfinder.core.assistant.model;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.fasterxml.jackson.core.JacksonException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a language model has said so far, and how it ended. The first end counts. For one thread. */
final class StreamedAnswer implements StreamingChatResponseHandler {
    /** More than this is no answer any more, and would not fit into a message. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Consumer<String> heard;
    private final StringBuilder text = new StringBuilder();
    private boolean complete;
    private @Nullable Throwable failure;

    StreamedAnswer(Consumer<String> heard) {
        this.heard = heard;
    }

    @Override
    public void onPartialResponse(String part) {
        if (failure == null && text.length() < MOST_CHARACTERS) {
            // a character that no database stores is no reason to lose the answer
            text.append(part.replace("\0", ""));
            heard.accept(text.toString());
        }
    }

    /** Whether nothing more is wanted: nobody could keep it, or it goes on for too long. */
    boolean isOver() {
        return failure != null || text.length() >= MOST_CHARACTERS;
    }

    /** An answer that nobody says is finished was cut off. */
    @Override
    public void onCompleteResponse(ChatResponse response) {
        complete = response.finishReason() != null;
    }

    @Override
    public void onError(Throwable error) {
        if (failure == null && !complete) {
            failure = error;
        }
    }

    String whole(String host) {
        if (failure instanceof Problem ownProblem) {
            throw ownProblem;
        }
        if (failure != null) {
            throw new Problem(failure, kind(failure), host);
        }
        if (text.toString().isBlank()) {
            throw new Problem(ProblemKind.MODEL_UNINTELLIGIBLE, host);
        }
        if (!complete) {
            throw new Problem(ProblemKind.MODEL_BROKE_OFF, host);
        }
        return text.toString();
    }

    private ProblemKind kind(Throwable error) {
        return switch (error) {
            case AuthenticationException refused -> ProblemKind.MODEL_REFUSES_KEY;
            case ModelNotFoundException unknown -> ProblemKind.MODEL_NOT_FOUND;
            case RateLimitException busy -> ProblemKind.MODEL_BUSY;
            case InternalServerException broken -> ProblemKind.MODEL_FAILED;
            case InvalidRequestException refused -> ProblemKind.MODEL_REFUSES;
            case TimeoutException silent -> ProblemKind.MODEL_SILENT;
            default -> kindOfCause(error);
        };
    }

    private ProblemKind kindOfCause(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            switch (each) {
                case JacksonException nonsense -> {
                    return ProblemKind.MODEL_UNINTELLIGIBLE;
                }
                case ConnectException unreachable -> {
                    return ProblemKind.MODEL_UNREACHABLE;
                }
                case UnresolvedAddressException unknown -> {
                    return ProblemKind.MODEL_UNREACHABLE;
                }
                case HttpTimeoutException silent -> {
                    return ProblemKind.MODEL_SILENT;
                }
                case IOException cut -> {
                    return text.isEmpty() ? ProblemKind.MODEL_UNREACHABLE : ProblemKind.MODEL_BROKE_OFF;
                }
                default -> {}
            }
        }
        return ProblemKind.MODEL_FAILED;
    }
}
