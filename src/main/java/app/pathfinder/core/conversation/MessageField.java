package app.pathfinder.core.conversation;

import app.pathfinder.core.record.RecordField;

/** The fields of a message that its writer fills in. */
public enum MessageField implements RecordField {
    CONTENT(200_000),
    STATE(0);

    private final int maxLength;

    MessageField(int maxLength) {
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
