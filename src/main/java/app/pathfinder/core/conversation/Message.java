package app.pathfinder.core.conversation;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.record.RecordContent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said in a conversation. Immutable; any thread.
 *
 * @param position ascends from 1 within the conversation; a deleted message leaves a gap
 * @param content exactly as it was written, blanks at its ends included; never empty
 */
public record Message(UUID conversationId, int position, MessageRole role, String content, MessageState state)
        implements RecordContent {

    @Override
    public List<FieldError> validate() {
        return FieldRules.all(FieldRules.required(MessageField.CONTENT, content));
    }

    /** Why the message cannot be written on, if it cannot. */
    Optional<FieldError> finished() {
        return state == MessageState.STREAMING
                ? Optional.empty()
                : Optional.of(FieldError.of(MessageField.STATE, "state-finished"));
    }

    Message at(int otherPosition) {
        return new Message(conversationId, otherPosition, role, content, state);
    }

    Message with(String otherContent, MessageState otherState) {
        return new Message(conversationId, position, role, otherContent, otherState);
    }
}
