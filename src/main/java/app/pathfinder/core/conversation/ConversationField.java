package app.pathfinder.core.conversation;

import app.pathfinder.core.record.RecordField;

/** The fields of a conversation that a person decides. */
public enum ConversationField implements RecordField {
    TITLE(500),
    EXPERIENCE(0);

    private final int maxLength;

    ConversationField(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public String area() {
        return "conversations";
    }

    @Override
    public int maxLength() {
        return maxLength;
    }
}
