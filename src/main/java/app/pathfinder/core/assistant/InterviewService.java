package app.pathfinder.core.assistant;

import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.assistant.AssistantNote.Decided;
import app.pathfinder.core.assistant.AssistantNote.Decision;
import app.pathfinder.core.assistant.AssistantNote.Proposed;
import app.pathfinder.core.assistant.AssistantNote.Started;
import app.pathfinder.core.assistant.interview.DraftMaker;
import app.pathfinder.core.assistant.interview.Interview;
import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.assistant.interview.InterviewWords;
import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Guided interviews of the user whose services it is given. An interview has no state besides the messages of its
 * conversation: every method first reads them, so that it goes on wherever it stopped, and does nothing that has been
 * done.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws what the services
 * throw.
 */
public final class InterviewService {
    /** The version of a record that nobody has edited. */
    private static final int AS_STORED = 1;

    /** More than an interview can have: a handful of questions, each asked three times at most, and what was decided. */
    private static final int MOST_MESSAGES = 500;

    private final ConversationService conversations;
    private final MessageService messages;
    private final AchievementService achievements;
    private final ExperienceService experiences;
    private final Messages texts;
    private final InterviewWords words;
    private final DraftMaker drafts;

    @Inject
    public InterviewService(
            ConversationService conversations,
            MessageService messages,
            AchievementService achievements,
            ExperienceService experiences,
            Messages texts) {
        this.conversations = conversations;
        this.messages = messages;
        this.achievements = achievements;
        this.experiences = experiences;
        this.texts = texts;
        this.words = new InterviewWords(texts);
        this.drafts = new DraftMaker(words);
    }

    /** Begins an interview with its first question. */
    public Stored<Conversation> start(InterviewGoal goal) {
        var id = conversations.create(firstTitle(goal), null).id();
        note(id, new Started(goal), texts.text("assistant.note.started", texts.text(goal.nameKey())));
        advance(id);
        return conversations.find(id);
    }

    private String firstTitle(InterviewGoal goal) {
        return texts.text("assistant.title", texts.text(goal.nameKey()));
    }

    /** What the messages of a conversation say about its interview. */
    public InterviewThread thread(UUID conversationId) {
        return InterviewThread.of(messages.forward(conversationId, null, MOST_MESSAGES).items().stream()
                .map(Stored::content)
                .toList());
    }

    /** The interview that a conversation is; empty for any other conversation, of which only the beginning is read. */
    public Optional<InterviewThread> find(UUID conversationId) {
        var first = messages.forward(conversationId, null, 1).items().stream();
        var isInterview = first.anyMatch(message -> NoteText.read(message.content())
                .filter(Started.class::isInstance)
                .isPresent());
        return isInterview ? Optional.of(thread(conversationId)) : Optional.empty();
    }

    /**
     * Answers what was asked, and asks what comes next.
     *
     * @throws Problem INVALID_INPUT for an empty answer, RECORD_GONE
     */
    public void answer(UUID conversationId, String text) {
        messages.append(conversationId, MessageRole.USER, text, MessageState.COMPLETE);
        advance(conversationId);
    }

    /** Says what the assistant has still to say, if anything: the next question, or the draft. */
    public void advance(UUID conversationId) {
        var thread = thread(conversationId);
        var goal = thread.goal().orElse(null);
        if (goal == null || thread.proposed().isPresent()) {
            return;
        }
        nameAfter(thread, goal, conversationId);
        var interview = Interview.after(goal, thread.answers(), words);
        if (!thread.isAnswered()) {
            say(conversationId, InterviewPhrases.next(interview, goal, texts));
        }
        if (interview.asking().isEmpty()) {
            propose(conversationId, goal, interview);
        }
    }

    /** The first answer is what the record is called, and so becomes the name of the conversation. */
    private void nameAfter(InterviewThread thread, InterviewGoal goal, UUID id) {
        if (thread.answers().size() == 1) {
            var stored = conversations.find(id);
            if (firstTitle(goal).equals(stored.content().title())) {
                var name = drafts.name(Interview.after(goal, thread.answers(), words));
                conversations.rename(id, stored.version(), name.isEmpty() ? firstTitle(goal) : name);
            }
        }
    }

    private void propose(UUID id, InterviewGoal goal, Interview interview) {
        var proposal = switch (goal) {
            case ACHIEVEMENT -> new Proposal.NewAchievement(drafts.achievement(interview));
            case EXPERIENCE -> new Proposal.NewExperience(drafts.experience(interview));
        };
        var words = texts.text("assistant.note.proposed", texts.text(goal.nameKey()), drafts.name(interview));
        note(id, new Proposed(UUID.randomUUID(), proposal), words);
    }

    /**
     * Stores the draft. Without effect if it was accepted before, also at the same moment somewhere else.
     *
     * @param proposal the draft, as it is or as the person edited it
     * @throws Problem INVALID_INPUT if it cannot be stored so, RECORD_GONE if the conversation has no draft
     */
    public void accept(UUID conversationId, Proposal proposal) {
        var thread = thread(conversationId);
        var recordId = proposedRecord(thread);
        if (thread.decision().filter(Decision.ACCEPTED::equals).isPresent()) {
            return;
        }
        switch (proposal) {
            case Proposal.NewAchievement draft -> achievements.create(recordId, draft.achievement());
            case Proposal.NewExperience draft -> experiences.create(recordId, draft.experience());
        }
        decide(conversationId, Decision.ACCEPTED);
    }

    /**
     * Lets go of the draft; it can still be accepted. Without effect once that has been done.
     *
     * @throws Problem RECORD_GONE if the conversation has no draft
     */
    public void decline(UUID conversationId) {
        var thread = thread(conversationId);
        proposedRecord(thread);
        if (thread.decision().isEmpty()) {
            decide(conversationId, Decision.DECLINED);
        }
    }

    /**
     * Takes back what was decided: the record that was stored is deleted, and the draft is open again.
     *
     * @throws Problem RECORD_GONE if the conversation has no draft; STALE_RECORD if the record was edited since, and so is
     *     the person's own by now
     */
    public void undo(UUID conversationId) {
        var thread = thread(conversationId);
        var recordId = proposedRecord(thread);
        if (thread.decision().isEmpty()) {
            return;
        }
        if (thread.decision().filter(Decision.ACCEPTED::equals).isPresent()) {
            delete(thread.goal().orElseThrow(), recordId);
        }
        decide(conversationId, Decision.UNDONE);
    }

    private void delete(InterviewGoal goal, UUID recordId) {
        try {
            switch (goal) {
                case ACHIEVEMENT -> achievements.delete(recordId, AS_STORED);
                case EXPERIENCE -> experiences.delete(recordId, AS_STORED);
            }
        } catch (Problem e) {
            // The person deleted it themselves; then there is nothing left to take back.
            if (e.kind() != ProblemKind.RECORD_GONE) {
                throw e;
            }
        }
    }

    private static UUID proposedRecord(InterviewThread thread) {
        return thread.proposed()
                .orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE))
                .recordId();
    }

    private void decide(UUID id, Decision decision) {
        var key = "assistant.note." + decision.name().toLowerCase(Locale.ROOT);
        note(id, new Decided(decision), texts.text(key));
    }

    private void say(UUID id, String text) {
        messages.append(id, MessageRole.ASSISTANT, text, MessageState.COMPLETE);
    }

    private void note(UUID id, AssistantNote note, String text) {
        messages.append(id, MessageRole.SYSTEM, NoteText.write(note, text), MessageState.COMPLETE);
    }
}
