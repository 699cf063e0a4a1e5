package app.pathfinder.core.overview;

import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.assistant.NoteText;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.skill.OwnSkillFilter;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Searches all kinds of records of the user whose database it is given, each as its own list would.
 *
 * <p>Any thread. Waits for the database, so it is not for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure.
 */
public final class RecordSearch {
    private final ExperienceService experiences;
    private final ObjectiveService objectives;
    private final AchievementService achievements;
    private final OwnSkills skills;
    private final ProfileService profiles;
    private final ConversationService conversations;
    private final MessageService said;

    @Inject
    public RecordSearch(UserDatabase database, Messages messages) {
        this.experiences = new ExperienceService(database, messages);
        this.objectives = new ObjectiveService(database, messages);
        this.achievements = new AchievementService(database, messages);
        this.skills = new OwnSkills(database, messages);
        this.profiles = new ProfileService(database, messages);
        this.conversations = new ConversationService(database, messages);
        this.said = new MessageService(database, messages);
    }

    /**
     * The records that contain each of the words, by kind.
     *
     * @param types only these kinds
     * @param limit how many of a kind at most
     * @param progress is asked between the kinds whether this is still wanted
     */
    public List<FoundRecord> find(
            String text, Collection<RecordType> types, LocalDate today, int limit, Progress progress) {
        var found = new ArrayList<FoundRecord>();
        for (var type : types) {
            progress.throwIfCancelled();
            found.addAll(find(type, text, today, limit));
        }
        return found;
    }

    private List<FoundRecord> find(RecordType type, String text, LocalDate today, int limit) {
        return switch (type) {
            case EXPERIENCE -> experiences(text, limit);
            case OBJECTIVE -> objectives(text, today, limit);
            case ACHIEVEMENT -> achievements(text, limit);
            case SKILL -> skills(text, limit);
            case PROFILE -> profiles(text, limit);
            case CONVERSATION -> conversations(text, limit);
        };
    }

    private List<FoundRecord> experiences(String text, int limit) {
        return experiences.list(new ExperienceFilter(Set.of(), null, text), null, limit).items().stream()
                .map(each -> found(RecordType.EXPERIENCE, each.id(), each.title(), each.organization()))
                .toList();
    }

    private List<FoundRecord> objectives(String text, LocalDate today, int limit) {
        return objectives.list(new ObjectiveFilter(Set.of(), null, today, text), null, limit).items().stream()
                .map(each ->
                        found(RecordType.OBJECTIVE, each.id(), each.content().title(), null))
                .toList();
    }

    private List<FoundRecord> achievements(String text, int limit) {
        return achievements.list(new AchievementFilter(null, null, null, null, text), null, limit).items().stream()
                .map(each -> found(
                        RecordType.ACHIEVEMENT,
                        each.id(),
                        each.content().name(),
                        each.content().statement()))
                .toList();
    }

    private List<FoundRecord> skills(String text, int limit) {
        return skills.list(new OwnSkillFilter(null, null, text), null, limit).items().stream()
                .map(each -> found(RecordType.SKILL, each.skillId(), each.name(), each.category()))
                .toList();
    }

    private List<FoundRecord> profiles(String text, int limit) {
        return profiles.list(new ProfileFilter(null, null, null, text), null, limit).items().stream()
                .map(each -> found(
                        RecordType.PROFILE,
                        each.id(),
                        each.content().headline(),
                        each.content().targetRole()))
                .toList();
    }

    /** Each conversation once: with the newest message that has the words, else for its title. */
    private List<FoundRecord> conversations(String text, int limit) {
        Map<UUID, FoundRecord> found = new LinkedHashMap<>();
        for (var each : said.search(text, null, null, limit).items()) {
            var message = each.message().content();
            var detail = SearchExcerpt.of(NoteText.readable(message), text);
            found.putIfAbsent(
                    message.conversationId(),
                    found(RecordType.CONVERSATION, message.conversationId(), each.conversationTitle(), detail));
        }
        var titled = new ConversationFilter(null, null, null, text);
        for (var each : conversations.list(titled, null, limit).items()) {
            found.putIfAbsent(
                    each.id(),
                    found(RecordType.CONVERSATION, each.id(), each.content().title(), null));
        }
        return found.values().stream().limit(limit).toList();
    }

    private static FoundRecord found(RecordType type, UUID id, @Nullable String title, @Nullable String detail) {
        return new FoundRecord(type, id, title, Objects.requireNonNullElse(detail, ""));
    }
}
