package app.pathfinder.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.assistant.AssistantNote.Decision;
import app.pathfinder.core.assistant.Proposal.NewAchievement;
import app.pathfinder.core.assistant.Proposal.NewExperience;
import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.conversation.ConversationExport;
import app.pathfinder.core.conversation.ConversationExport.Format;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Language;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class InterviewServiceTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final List<String> ANSWERS = List.of(
            "Faster invoices",
            "Invoices went out twelve days late",
            "I was to halve the delay",
            "I mapped the steps and removed two approvals",
            "Invoices now leave the house within days",
            "from 12 days to 3 days");

    private ConversationService conversations;
    private MessageService messages;
    private AchievementService achievements;
    private ExperienceService experiences;
    private InterviewService interviews;

    @BeforeEach
    void open() {
        var own = DATABASE.databaseOf(DATABASE.administrator());
        own.callRoutine(tx -> tx.statement("delete from <achievement_metrics>").execute());
        var texts = Messages.english();
        conversations = new ConversationService(own, texts);
        messages = new MessageService(own, texts);
        achievements = new AchievementService(own, texts);
        experiences = new ExperienceService(own, texts);
        interviews = new InterviewService(conversations, messages, achievements, experiences, texts);
    }

    @Test
    void endsInADraftThatIsStoredOnce() {
        var id = finished();
        assertThat(conversations.find(id).content().title()).isEqualTo("Faster invoices");
        assertThat(stored()).isEmpty();
        var draft = draft(id);
        interviews.accept(id, draft);
        interviews.accept(id, draft);
        assertThat(stored()).singleElement().satisfies(found -> {
            assertThat(found.content().name()).isEqualTo("Faster invoices");
            assertThat(found.content().baseline()).isEqualTo("12");
        });
        assertThat(interviews.thread(id).decision()).contains(Decision.ACCEPTED);
        interviews.decline(id);
        assertThat(interviews.thread(id).decision()).contains(Decision.ACCEPTED);
    }

    @Test
    void storesOnceAlsoWhenItBrokeOffBeforeItWasWrittenDown() {
        var id = finished();
        var proposed = interviews.thread(id).proposed().orElseThrow();
        achievements.create(proposed.recordId(), ((NewAchievement) proposed.proposal()).achievement());
        interviews.accept(id, proposed.proposal());
        assertThat(stored()).hasSize(1);
        assertThat(interviews.thread(id).decision()).contains(Decision.ACCEPTED);
    }

    @Test
    void undoDeletesWhatWasStoredAndOpensTheDraftAgain() {
        var id = finished();
        interviews.accept(id, draft(id));
        interviews.undo(id);
        assertThat(stored()).isEmpty();
        assertThat(interviews.thread(id).decision()).isEmpty();
        interviews.accept(id, draft(id));
        achievements.delete(stored().getFirst().id(), 1);
        interviews.undo(id);
        interviews.decline(id);
        interviews.undo(id);
        assertThat(interviews.thread(id).decision()).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void undoLeavesWhatThePersonEditedSince() {
        var id = finished();
        interviews.accept(id, draft(id));
        var accepted = stored().getFirst();
        achievements.update(accepted.id(), accepted.version(), accepted.content());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> interviews.undo(id))
                .extracting(Problem::kind)
                .isEqualTo(ProblemKind.STALE_RECORD);
        assertThat(stored()).hasSize(1);
        assertThat(interviews.thread(id).decision()).contains(Decision.ACCEPTED);
    }

    @Test
    void goesOnWhereItStoppedAndSaysNothingTwice() {
        var id = interviews.start(InterviewGoal.ACHIEVEMENT).id();
        messages.append(id, MessageRole.USER, "Faster invoices", MessageState.COMPLETE);
        assertThat(texts(id)).hasSize(3);
        interviews.advance(id);
        interviews.advance(id);
        assertThat(texts(id)).hasSize(4).last().asString().startsWith("What was the situation?");
        ANSWERS.stream().skip(1).forEach(answer -> interviews.answer(id, answer));
        var count = texts(id).size();
        interviews.advance(id);
        assertThat(texts(id)).hasSize(count);
    }

    @Test
    void whatCannotBeStoredIsRefusedAndTheDraftStaysOpen() {
        var id = interviews.start(InterviewGoal.EXPERIENCE).id();
        for (var count = 0; count < 7; count++) {
            interviews.answer(id, "skip");
        }
        var draft = draft(id);
        assertThat(draft).isInstanceOf(NewExperience.class);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> interviews.accept(id, draft))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_INPUT));
        assertThat(interviews.thread(id).decision()).isEmpty();
    }

    @Test
    void otherConversationsAreNoInterviews() {
        var id = conversations.create("Notes", null).id();
        messages.append(
                id, MessageRole.USER, "x\n\n{\"note\":\"started\",\"goal\":\"EXPERIENCE\"}", MessageState.COMPLETE);
        assertThat(interviews.find(id)).isEmpty();
        interviews.advance(id);
        assertThat(texts(id)).hasSize(1);
    }

    @Test
    void anExportHoldsTheWordsAndNoneOfTheProgramsOwn(@TempDir Path folder) throws Exception {
        var id = finished();
        var export = new ConversationExport(conversations, messages, Messages.english());
        for (var format : Format.values()) {
            var file = folder.resolve("talk." + format.extension());
            var written = export.write(id, format, file, NoteText::readable, Progress.NONE);
            assertThat(written).isEqualTo(conversations.find(id).content().messageCount());
            assertThat(Files.readString(file))
                    .contains("Faster invoices", "I mapped the steps", "Draft of an achievement")
                    .doesNotContain("{\"note\"");
        }
    }

    @Test
    void anExportWritesTimesAsItsLanguageDoes(@TempDir Path folder) throws Exception {
        var file = folder.resolve("talk.md");
        var export = new ConversationExport(conversations, messages, Messages.of(Language.GERMAN));
        export.write(finished(), Format.MARKDOWN, file, NoteText::readable, Progress.NONE);
        assertThat(Files.readString(file)).containsPattern("\\*\\* · \\d{1,2}\\. \\p{L}+\\.? \\d{4}, \\d\\d:\\d\\d");
    }

    private UUID finished() {
        var id = interviews.start(InterviewGoal.ACHIEVEMENT).id();
        ANSWERS.forEach(answer -> interviews.answer(id, answer));
        return id;
    }

    private Proposal draft(UUID id) {
        return interviews.find(id).orElseThrow().proposed().orElseThrow().proposal();
    }

    private List<Stored<Achievement>> stored() {
        return achievements.list(AchievementFilter.ALL, null, 10).items();
    }

    private List<String> texts(UUID id) {
        return messages.forward(id, null, 100).items().stream()
                .map(message -> message.content().content())
                .toList();
    }
}
