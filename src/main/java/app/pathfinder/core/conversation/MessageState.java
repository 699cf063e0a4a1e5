package app.pathfinder.core.conversation;

import java.util.Locale;

/** How far a message has come. Its code is what the database stores. */
public enum MessageState {
    /** It stands as it was meant. */
    COMPLETE,
    /** It is still being written; the only state that can change. */
    STREAMING,
    /** Writing it broke off. */
    FAILED;

    /** The stored form, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "conversations.state." + code();
    }

    /**
     * The state with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MessageState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
