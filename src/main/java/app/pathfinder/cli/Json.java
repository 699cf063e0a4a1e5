package app.pathfinder.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Values for programs: an array of objects, or one object, on standard output. */
final class Json {
    private static final ObjectWriter WRITER = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private Json() {}

    /** Escapes what is not ASCII only where the stream could not carry it. */
    static void print(Object values, Terminal terminal) {
        try {
            terminal.printLine(WRITER.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of strings and numbers can always be written", e);
        }
    }
}
