package app.pathfinder.demo;

import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.assistant.InterviewService;
import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.text.Messages;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as the file of conversations tells it.
 *
 * @param goal what the interview is about; null for a conversation without an interviewer
 * @param title null for one that gets its title from what is said
 * @param said what the person says, in order
 * @param accepted whether the draft of the interview was saved
 */
record DemoConversation(
        @Nullable InterviewGoal goal, @Nullable String title, boolean accepted, List<String> said) {
    private static final String FILE = "/demo/conversations.json";

    DemoConversation {
        said = List.copyOf(said);
    }

    /** The conversations of a person, from the oldest to the newest. */
    static List<DemoConversation> of(String username) {
        var json = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var in = Objects.requireNonNull(DemoConversation.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(in, new TypeReference<Map<String, List<DemoConversation>>>() {})
                    .getOrDefault(username, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds them, as the person would have: in English, which is the language of their whole record. */
    static void hold(List<DemoConversation> all, UserDatabase own) {
        var texts = Messages.english();
        var conversations = new ConversationService(own, texts);
        var messages = new MessageService(own, texts);
        var interviews = new InterviewService(
                conversations, messages, new AchievementService(own, texts), new ExperienceService(own, texts), texts);
        all.forEach(each -> each.hold(conversations, messages, interviews));
    }

    private void hold(ConversationService conversations, MessageService messages, InterviewService interviews) {
        if (goal == null) {
            var id = conversations.create(title, null).id();
            said.forEach(text -> messages.append(id, MessageRole.USER, text, MessageState.COMPLETE));
        } else {
            hold(goal, interviews);
        }
    }

    private void hold(InterviewGoal about, InterviewService interviews) {
        var id = interviews.start(about).id();
        said.forEach(text -> interviews.answer(id, text));
        if (accepted) {
            interviews.thread(id).proposed().ifPresent(draft -> interviews.accept(id, draft.proposal()));
        }
    }
}
