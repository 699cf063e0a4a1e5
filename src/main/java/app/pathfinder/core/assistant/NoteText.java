package app.pathfinder.core.assistant;

import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * How a note stands in a message: words for people first, since searches and exports show them, and on the last line what
 * the program reads again, which searches pass over. Without state; any thread.
 */
public final class NoteText {
    private static final String SEPARATOR = "\n\n{\"note\":";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private NoteText() {}

    /** The content of a message that holds the note. */
    static String write(AssistantNote note, String words) {
        try {
            return words + "\n\n" + JSON.writerFor(AssistantNote.class).writeValueAsString(note);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The note of a message; empty if it is no message of the system or none that this program can read. */
    public static Optional<AssistantNote> read(Message message) {
        var at = message.role() == MessageRole.SYSTEM ? message.content().lastIndexOf(SEPARATOR) : -1;
        if (at < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(message.content().substring(at), AssistantNote.class));
        } catch (JsonProcessingException writtenByANewerProgram) {
            return Optional.empty();
        }
    }

    /** What people read of a message: all of it, but of a note its words. */
    public static String readable(Message message) {
        var at = message.role() == MessageRole.SYSTEM ? message.content().lastIndexOf(SEPARATOR) : -1;
        return at < 0 ? message.content() : message.content().substring(0, at);
    }
}
