package app.pathfinder.core.assistant.model;

import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a conversation is sent: an instruction and the last messages, and never more than fits. What the program wrote
 * down for itself and replies that broke off are left out. Without state; any thread.
 */
public final class ContextWindow {
    /** How many of the last messages are looked at. */
    public static final int MOST_MESSAGES = 40;

    private static final int MOST_CHARACTERS = 24_000;

    private ContextWindow() {}

    /**
     * The lines to send, from the oldest to the newest.
     *
     * @param newestFirst the last messages of the conversation
     */
    public static List<ModelLine> of(List<Message> newestFirst, Messages texts) {
        var lines = new ArrayList<ModelLine>();
        var room = MOST_CHARACTERS;
        for (var message : newestFirst) {
            if (isSent(message)) {
                var text = end(message.content(), room);
                lines.addFirst(new ModelLine(message.role(), text));
                room -= text.length();
                if (room <= 0 || lines.size() == MOST_MESSAGES) {
                    break;
                }
            }
        }
        lines.addFirst(new ModelLine(MessageRole.SYSTEM, texts.text("assistant.model.instruction")));
        return List.copyOf(lines);
    }

    private static boolean isSent(Message message) {
        return message.role() != MessageRole.SYSTEM && message.state() == MessageState.COMPLETE;
    }

    private static String end(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        var from = text.length() - room;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
