package app.pathfinder.core.conversation;

import java.util.Locale;

/** Who speaks in a message. Its code is what the database stores. */
public enum MessageRole {
    USER,
    ASSISTANT,
    SYSTEM;

    /** The stored form, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "conversations.role." + code();
    }

    /**
     * The role with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MessageRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
