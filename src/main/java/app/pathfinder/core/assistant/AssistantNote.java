package app.pathfinder.core.assistant;

import app.pathfinder.core.assistant.interview.InterviewGoal;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/**
 * What the assistant writes down in a conversation for itself, as a message of the system, so that it can go on after a
 * restart. Immutable; any thread.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "note")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AssistantNote.Started.class, name = "started"),
    @JsonSubTypes.Type(value = AssistantNote.Proposed.class, name = "proposed"),
    @JsonSubTypes.Type(value = AssistantNote.Decided.class, name = "decided")
})
public sealed interface AssistantNote {
    /** The conversation is an interview. */
    record Started(InterviewGoal goal) implements AssistantNote {}

    /**
     * The interview ended in a draft.
     *
     * @param recordId the id that the record gets if the person accepts, so that it is stored once
     */
    record Proposed(UUID recordId, Proposal proposal) implements AssistantNote {}

    /** What became of the draft; the last one counts. */
    record Decided(Decision decision) implements AssistantNote {}

    /** What a person can do with a draft. */
    enum Decision {
        ACCEPTED,
        DECLINED,
        UNDONE
    }
}
