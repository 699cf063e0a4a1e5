package app.pathfinder.core.conversation;

import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.DateForm;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes a conversation into a file that people read. Of any length: the messages are read page by page. Any thread but
 * JavaFX's.
 */
public final class ConversationExport {
    private static final int PAGE = 500;

    private final ConversationService conversations;
    private final MessageService messages;
    private final Messages texts;
    private final DateTimeFormatter time;

    /** How a file is written. */
    public enum Format {
        MARKDOWN("md"),
        TEXT("txt");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** The end of a file's name, without the dot. */
        public String extension() {
            return extension;
        }
    }

    @Inject
    public ConversationExport(ConversationService conversations, MessageService messages, Messages texts) {
        this.conversations = conversations;
        this.messages = messages;
        this.texts = texts;
        this.time = DateForm.DAY_AND_TIME.in(texts.getLocale()).withZone(ZoneId.systemDefault());
    }

    /**
     * Writes all messages, from the oldest to the newest.
     *
     * @param readable what people are to read of a message
     * @return how many messages stand in the file
     * @throws Problem RECORD_GONE, CANCELLED, or why the file cannot be written; then there is none
     */
    public long write(UUID id, Format format, Path file, Function<Message, String> readable, Progress progress) {
        var conversation = conversations.find(id).content();
        return WholeFile.write(file, out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writeTitle(writer, format, Objects.requireNonNullElse(conversation.title(), ""));
            var written = 0L;
            var page = messages.forward(id, null, PAGE);
            while (true) {
                for (var message : page.items()) {
                    writeMessage(writer, format, message, readable.apply(message.content()));
                }
                written += page.items().size();
                progress.throwIfCancelled();
                progress.report(share(written, conversation.messageCount()), "");
                if (page.next() == null) {
                    break;
                }
                page = messages.forward(id, page.next(), PAGE);
            }
            writer.flush();
            return written;
        });
    }

    private static double share(long written, int all) {
        return all == 0 ? 1 : Math.min(1, (double) written / all);
    }

    private static void writeTitle(Writer out, Format format, String title) throws IOException {
        var line = title.replaceAll("\\s+", " ");
        switch (format) {
            case MARKDOWN -> out.append("# ").append(line);
            case TEXT -> out.append(line).append('\n').append("=".repeat(Math.clamp(line.length(), 3, 80)));
        }
        out.append("\n");
    }

    private void writeMessage(Writer out, Format format, Stored<Message> stored, String content) throws IOException {
        var message = stored.content();
        var who = texts.text(message.role().nameKey());
        var state = message.state() == MessageState.COMPLETE
                ? ""
                : " (" + texts.text(message.state().nameKey()) + ")";
        var when = time.format(stored.createdAt());
        switch (format) {
            case MARKDOWN -> out.append("\n**").append(who).append("** · ").append(when);
            case TEXT -> out.append("\n").append(who).append(", ").append(when);
        }
        out.append(state).append("\n\n").append(content.strip()).append("\n");
    }
}
