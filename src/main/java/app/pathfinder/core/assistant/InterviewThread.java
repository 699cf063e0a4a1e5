package app.pathfinder.core.assistant;

import app.pathfinder.core.assistant.AssistantNote.Decided;
import app.pathfinder.core.assistant.AssistantNote.Decision;
import app.pathfinder.core.assistant.AssistantNote.Proposed;
import app.pathfinder.core.assistant.AssistantNote.Started;
import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.conversation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the messages of a conversation say about its interview. Immutable; any thread. */
public final class InterviewThread {
    private final List<String> answers = new ArrayList<>();
    private @Nullable InterviewGoal goal;
    private @Nullable Proposed proposed;
    private @Nullable Decision decision;
    private boolean answered = true;

    private InterviewThread(List<Message> messages) {
        messages.forEach(this::add);
    }

    /**
     * The interview of these messages.
     *
     * @param messages from the oldest to the newest
     */
    public static InterviewThread of(List<Message> messages) {
        return new InterviewThread(messages);
    }

    private void add(Message message) {
        if (goal == null) {
            NoteText.read(message).filter(Started.class::isInstance).ifPresent(this::add);
        } else {
            switch (message.role()) {
                case USER -> addAnswer(message.content());
                case ASSISTANT -> answered = true;
                case SYSTEM -> NoteText.read(message).ifPresent(this::add);
            }
        }
    }

    private void addAnswer(String content) {
        // what is said after the draft is no answer any more
        if (proposed == null) {
            answers.add(content);
            answered = false;
        }
    }

    private void add(AssistantNote note) {
        switch (note) {
            case Started started -> {
                goal = started.goal();
                answered = false;
            }
            case Proposed draft -> proposed = draft;
            case Decided decided -> decision = decided.decision() == Decision.UNDONE ? null : decided.decision();
        }
    }

    /** What the interview is about; empty if the conversation is none. */
    public Optional<InterviewGoal> goal() {
        return Optional.ofNullable(goal);
    }

    /** What the person has answered, from the first answer to the last. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    /** The draft, once everything has been asked. */
    public Optional<Proposed> proposed() {
        return Optional.ofNullable(proposed);
    }

    /** What the person decided about the draft, unless they have not or took it back. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Whether the assistant has said something since the person did. */
    boolean isAnswered() {
        return answered;
    }
}
