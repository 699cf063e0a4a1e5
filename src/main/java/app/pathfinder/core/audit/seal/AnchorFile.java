package app.pathfinder.core.audit.seal;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.setting.PrivateFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Every seal once more, outside the database, one line of JSON each: who can change the database cannot cut the trail
 * short without disagreeing with this file. Appended and flushed after the seal is committed, so it may lag behind by
 * what a crash left out, and never runs ahead. Used under the sealer's lock; every method blocks.
 */
public final class AnchorFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LINE = 4_096;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path file;

    public AnchorFile(Path file) {
        this.file = file;
    }

    /** The last seal that was written down. A line that a crash cut off in the middle does not count. */
    public Optional<Seal> last() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            var length = (int) Math.min(2 * LONGEST_LINE, input.length());
            var tail = new byte[length];
            input.seek(input.length() - length);
            input.readFully(tail);
            return lastLine(new String(tail, StandardCharsets.UTF_8)).map(AnchorFile::parse);
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    private static Optional<String> lastLine(String tail) {
        var end = tail.lastIndexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        return Optional.of(tail.substring(tail.lastIndexOf('\n', end - 1) + 1, end));
    }

    /** Writes seals down, each on a line of its own, and waits until the disk has them. */
    void append(List<Seal> seals) {
        try {
            create();
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(endOfLastLine());
                channel.position(channel.size());
                var lines = new StringBuilder();
                seals.forEach(seal -> lines.append(line(seal)).append('\n'));
                var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    private void create() throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.createFolders(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()));
            PrivateFiles.write(file, "");
        }
    }

    private long endOfLastLine() throws IOException {
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            for (var at = input.length() - 1; at >= 0; at--) {
                input.seek(at);
                if (input.read() == '\n') {
                    return at + 1;
                }
            }
            return 0;
        }
    }

    /** Sets the file aside under another name, to begin a new one; the old one is evidence and stays. */
    public void setAside(Instant now) {
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling("anchor-until-" + STAMP.format(now) + ".jsonl"));
            }
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    private static String line(Seal seal) {
        return JSON.createObjectNode()
                .put("sealId", seal.id())
                .put("sealedAt", AuditRow.time(seal.sealedAt()))
                .put("rowCount", seal.rowCount())
                .put("merkleRoot", seal.merkleRoot())
                .put("previousSeal", seal.previous())
                .put("keyId", seal.keyId())
                .put("signature", seal.signature())
                .toString();
    }

    private static Seal parse(String line) {
        try {
            return seal(JSON.readTree(line));
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(e, ProblemKind.AUDIT_ANCHOR_DISAGREES);
        }
    }

    private static Seal seal(JsonNode node) {
        return new Seal(
                node.required("sealId").asLong(),
                Instant.parse(node.required("sealedAt").asText()),
                node.required("rowCount").asInt(),
                node.required("merkleRoot").asText(),
                node.required("previousSeal").asText(),
                node.required("keyId").asText(),
                node.required("signature").asText());
    }

    private static Problem inaccessible(IOException cause) {
        return new Problem(cause, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.seals"));
    }
}
