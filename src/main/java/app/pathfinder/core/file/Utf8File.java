package app.pathfinder.core.file;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files that people give us as text. Immutable; any thread, but reading blocks.
 *
 * @param mostMegabytes a larger file is refused
 * @param remedies what to do about a file that is refused
 */
public record Utf8File(int mostMegabytes, Remedies remedies) {
    /**
     * Ends of sentences, by the keys of their texts.
     *
     * @param tooLarge of a file that is too large
     * @param otherEncoding of one that is not in UTF-8
     */
    public record Remedies(String tooLarge, String otherEncoding) {}

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE}, or {@link ProblemKind#INVALID_INPUT} for one that is too
     *     large or no UTF-8
     */
    public String read(Path file) {
        try {
            if (Files.size(file) > (long) mostMegabytes << 20) {
                throw unusable("file.too-large", mostMegabytes, Wording.of(remedies.tooLarge()));
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unusable("file.not-utf8", Wording.of(remedies.otherEncoding()));
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    /**
     * What refuses a file.
     *
     * @param key of the text that goes on from the word for a file
     * @param arguments what its placeholders stand for
     */
    public static Problem unusable(String key, Object... arguments) {
        return new Problem(ProblemKind.INVALID_INPUT, Wording.of("file.label"), Wording.of(key, arguments));
    }

    /** What tells that a file cannot be read or written. */
    public static Problem notAccessible(Exception failure) {
        return new Problem(failure, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.file"));
    }
}
