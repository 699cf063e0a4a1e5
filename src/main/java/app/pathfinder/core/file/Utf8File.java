package app.pathfinder.core.file;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
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
     * Ends of sentences.
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
                throw unusable("is larger than " + mostMegabytes + " MB: " + remedies.tooLarge());
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unusable("is not in UTF-8: " + remedies.otherEncoding());
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, "The file");
        }
    }

    /** What refuses a file. */
    public static Problem unusable(String sentence) {
        return new Problem(ProblemKind.INVALID_INPUT, "File", sentence);
    }
}
