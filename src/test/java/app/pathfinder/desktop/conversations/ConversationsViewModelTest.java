package app.pathfinder.desktop.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.assistant.AssistantNote.Decision;
import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.assistant.model.ModelLine;
import app.pathfinder.core.assistant.model.ModelServer;
import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationExport.Format;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.conversations.ComposerModel.Mode;
import app.pathfinder.desktop.conversations.MessageSearchModel.State;
import app.pathfinder.desktop.record.ListState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ConversationsViewModelTest {
    @RegisterExtension
    static final ConversationBench BENCH = new ConversationBench();

    private final ConversationsViewModel screen = BENCH.screen();
    private final ThreadModel thread = screen.thread();
    private final ComposerModel composer = BENCH.composer();
    private final ReplyModel reply = BENCH.reply();

    @Test
    void anInterviewEndsInAnAchievementThatIsSavedOnceAndCanBeTakenBack() {
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_YET);
        screen.startInterview(InterviewGoal.ACHIEVEMENT);
        for (var answer : ConversationBench.ANSWERS) {
            assertThat(composer.modeProperty().get()).isEqualTo(Mode.ANSWER);
            write(answer);
        }
        assertThat(composer.modeProperty().get()).isEqualTo(Mode.FINISHED);
        assertThat(titles()).containsExactly("Faster invoices");

        var draft = BENCH.draft();
        draft.accept(draft.proposed().orElseThrow().proposal());
        draft.accept(draft.proposed().orElseThrow().proposal());
        assertThat(BENCH.achievements()).hasSize(1);
        assertThat(draft.decision()).contains(Decision.ACCEPTED);
        BENCH.notifications.undoLast();
        assertThat(BENCH.achievements()).isEmpty();
        assertThat(draft.decision()).isEmpty();
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void anInterviewGoesOnAfterARestart() {
        screen.startInterview(InterviewGoal.ACHIEVEMENT);
        write("Faster invoices");
        BENCH.service().append(openId(), MessageRole.USER, ConversationBench.ANSWERS.get(1), MessageState.COMPLETE);

        BENCH.renewModels();
        var again = BENCH.screen();
        again.refresh();
        again.select(again.list().items().getFirst());
        assertThat(again.thread().items().getLast().content().content()).startsWith("What was your task");
        assertThat(BENCH.composer().modeProperty().get()).isEqualTo(Mode.ANSWER);
    }

    @Test
    void whatIsWrittenStaysWithItsConversation() {
        screen.startFree();
        var first = open();
        composer.textProperty().set("half a thought");
        screen.startFree();
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(composer.hasUnsent()).isTrue();
        screen.select(first);
        assertThat(composer.textProperty().get()).isEqualTo("half a thought");
        composer.textProperty().set("");
        assertThat(composer.hasUnsent()).isFalse();
    }

    @Test
    void aSecondClickBeginsNoSecondConversation() {
        BENCH.work.hold();
        screen.startFree();
        screen.startFree();
        BENCH.work.release();
        assertThat(BENCH.conversations().count(ConversationFilter.ALL)).isEqualTo(1);
        screen.startFree();
        assertThat(BENCH.conversations().count(ConversationFilter.ALL)).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeSentIsThereAgain() {
        screen.startFree();
        BENCH.conversations().deleteForGood(openId(), open().version());
        composer.textProperty().set("lost?");
        composer.send();
        assertThat(BENCH.problems).hasSize(1);
        assertThat(composer.hasUnsent()).isTrue();
        assertThat(thread.conversationProperty().get()).isNull();
    }

    @Test
    void pagesInUpwardsAndDownwardsWithoutDoublesOrGaps() {
        var id = BENCH.storeMany("Long", 230);
        thread.open(BENCH.conversations().find(id), null);
        assertThat(positions()).isEqualTo(range(181, 230));
        thread.loadOlder();
        assertThat(positions()).isEqualTo(range(131, 230));

        thread.open(BENCH.conversations().find(id), 100);
        assertThat(positions()).isEqualTo(range(51, 130));
        assertThat(thread.revealedProperty().get()).isNotNull();
        thread.loadNewer();
        thread.loadNewer();
        thread.loadNewer();
        thread.loadOlder();
        thread.loadOlder();
        assertThat(positions()).isEqualTo(range(1, 230));
    }

    @Test
    void aLateAnswerDoesNotTakeTheScreenFromWhoTurnedElsewhere() {
        var one = BENCH.storeMany("One", 5);
        var two = BENCH.conversations().find(BENCH.storeMany("Two", 3));
        BENCH.work.hold();
        screen.open(one);
        screen.select(two);
        BENCH.work.release();
        assertThat(openId()).isEqualTo(two.id());
    }

    @Test
    void aLateAnswerDoesNotTakeTheScreenFromWhoCameBack() {
        var one = BENCH.conversations().find(BENCH.storeMany("One", 5));
        var two = BENCH.storeMany("Two", 3);
        screen.select(one);
        BENCH.work.hold();
        screen.open(two);
        screen.select(one);
        BENCH.work.release();
        assertThat(openId()).isEqualTo(one.id());
    }

    @Test
    void nothingIsOpenToTypeIntoWhileANewOneBegins() {
        screen.select(BENCH.conversations().find(BENCH.storeMany("Old", 2)));
        BENCH.work.hold();
        screen.startFree();
        assertThat(thread.conversationProperty().get()).isNull();
        BENCH.work.release();
        assertThat(openId()).isNotNull();
    }

    @Test
    void whatArrivesForAnotherConversationIsNotShown() {
        var one = BENCH.conversations().find(BENCH.storeMany("One", 5));
        var two = BENCH.conversations().find(BENCH.storeMany("Two", 3));
        BENCH.work.hold();
        thread.open(one, null);
        thread.open(two, null);
        var sizes = new ArrayList<Integer>();
        thread.items().addListener((InvalidationListener)
                change -> sizes.add(thread.items().size()));
        BENCH.work.release();
        assertThat(sizes).doesNotContain(5);
        assertThat(thread.items()).hasSize(3);
    }

    @Test
    void pinsRenamesArchivesAndDeletesWithAWayBack() {
        BENCH.storeMany("Newer", 2);
        var id = BENCH.storeMany("Older", 2);
        screen.refresh();
        screen.select(screen.list().find(id).orElseThrow());
        screen.togglePinned();
        assertThat(titles()).first().isEqualTo("Older");
        BENCH.dialogs.answerName("Other name");
        screen.rename();
        assertThat(titles()).containsExactly("Other name", "Newer");
        screen.toggleArchived();
        assertThat(titles()).containsExactly("Newer");
        BENCH.notifications.undoLast();
        assertThat(titles()).containsExactly("Other name", "Newer");
        screen.delete();
        assertThat(titles()).containsExactly("Newer");
        assertThat(thread.conversationProperty().get()).isNull();
        BENCH.notifications.undoLast();
        assertThat(titles()).containsExactly("Other name", "Newer");
        assertThat(BENCH.stored(id)).hasSize(2);
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void asksBeforeItDeletesWhatIsTooLargeForAWayBack() {
        var id = BENCH.storeMany("Huge", 5_001);
        screen.refresh();
        screen.select(screen.list().find(id).orElseThrow());
        BENCH.dialogs.answer(false);
        screen.delete();
        assertThat(titles()).containsExactly("Huge");
        BENCH.dialogs.answer(true);
        screen.delete();
        assertThat(titles()).isEmpty();
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void findsMessagesAndTitlesAndOpensThemInTheirPlace() {
        var id = BENCH.storeMany("About gardens", 160);
        screen.refresh();
        screen.textProperty().set("number 77.");
        assertThat(screen.search().stateProperty().get()).isEqualTo(State.FOUND);
        var found = screen.search().found().getFirst();
        assertThat(found.title()).isEqualTo("About gardens");
        assertThat(found.excerpt().parts()).anyMatch(ExcerptText.Part::found);
        screen.open(found);
        assertThat(thread.isOpen(id)).isTrue();
        assertThat(positions()).contains(77);
        screen.textProperty().set("GARDENS");
        assertThat(screen.search().found())
                .singleElement()
                .satisfies(title -> assertThat(title.position()).isNull());
        screen.textProperty().set("no such words anywhere");
        assertThat(screen.search().stateProperty().get()).isEqualTo(State.NOTHING);
        screen.textProperty().set("");
        assertThat(screen.search().stateProperty().get()).isEqualTo(State.OFF);
        assertThat(screen.search().found()).isEmpty();
    }

    @Test
    void whatWasBeingWrittenWhenTheProgramEndedIsBrokenOff() {
        var id = BENCH.storeMany("Cut", 1);
        BENCH.service().append(id, MessageRole.ASSISTANT, "It beg", MessageState.STREAMING);
        thread.open(BENCH.conversations().find(id), null);
        assertThat(thread.items().getLast().content().state()).isEqualTo(MessageState.FAILED);
        assertThat(BENCH.stored(id).getLast().content().state()).isEqualTo(MessageState.FAILED);
    }

    @Test
    void exportsAllOfAConversation(@TempDir Path folder) throws Exception {
        var id = BENCH.storeMany("Notes: of/a \"day\"", 1_200);
        screen.refresh();
        screen.select(screen.list().find(id).orElseThrow());
        var file = folder.resolve("out.md");
        BENCH.dialogs.answerFile(file);
        screen.export(Format.MARKDOWN);
        assertThat(BENCH.dialogs.questions()).containsExactly("Notes of a day.md");
        assertThat(Files.readString(file)).contains("Number 1.", "Number 700.", "Number 1200.");
        assertThat(BENCH.notifications.texts()).anyMatch(text -> text.contains("1,200 messages"));
    }

    @Test
    void anEmptyArchiveIsNoEmptyRecord() {
        BENCH.storeMany("There", 1);
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.FILLED);
        screen.archivedProperty().set(true);
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
    }

    @Test
    void whoHasOnlyArchivedConversationsHasSome() {
        var id = BENCH.storeMany("Put away", 1);
        BENCH.conversations().setArchived(id, 1, true);
        screen.refresh();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
        screen.archivedProperty().set(true);
        screen.select(screen.list().items().getFirst());
        screen.delete();
        screen.archivedProperty().set(false);
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_YET);
        BENCH.notifications.undoLast();
        assertThat(screen.listStateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void opensAConversationOfWhichSomebodyKnowsTheKey() {
        var id = BENCH.storeMany("Put away", 3);
        BENCH.conversations().setArchived(id, 1, true);
        screen.refresh();
        screen.open(id);
        assertThat(thread.isOpen(id)).isTrue();
        assertThat(titles()).containsExactly("Put away");
        screen.open(new UUID(0, 1));
        assertThat(BENCH.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.RECORD_GONE));
    }

    @Test
    void findsWhatPeopleReadOfANoteAndNotWhatTheProgramKeepsThere() {
        screen.startInterview(InterviewGoal.ACHIEVEMENT);
        screen.textProperty().set("guided interview");
        assertThat(screen.search().found()).hasSize(1);
        screen.textProperty().set("goal");
        assertThat(screen.search().found()).isEmpty();
        assertThat(BENCH.conversations().count(new ConversationFilter(null, null, null, "goal")))
                .isZero();
        assertThat(BENCH.problems).isEmpty();
    }

    @Test
    void aLanguageModelRepliesOnceThePersonHasSeenWhatIsSent() throws Exception {
        try (var server = new ModelServer()) {
            screen.startFree();
            write("Nobody reads this");
            assertThat(reply.stateProperty().get()).isEqualTo(ReplyModel.State.NONE);

            BENCH.models().save(server.settings(), "sk-key");
            BENCH.agrees = false;
            write("Good day");
            assertThat(BENCH.asked)
                    .singleElement()
                    .satisfies(request -> assertThat(request.lines())
                            .extracting(ModelLine::text)
                            .endsWith("Nobody reads this", "Good day"));
            assertThat(reply.stateProperty().get()).isEqualTo(ReplyModel.State.MISSING);
            assertThat(server.bodies()).isEmpty();

            BENCH.agrees = true;
            reply.ask();
            assertThat(thread.items().getLast().content().content()).isEqualTo("Hello there.");
            assertThat(reply.stateProperty().get()).isEqualTo(ReplyModel.State.NONE);
            write("And again");
            assertThat(BENCH.asked).hasSize(2);
            assertThat(server.bodies()).hasSize(2);
        }
    }

    @Test
    void aReplyThatFailsSaysWhyAndCanBeAskedForAgain() throws Exception {
        try (var server = new ModelServer()) {
            BENCH.models().save(server.settings(), null);
            screen.startFree();
            server.refuse(401);
            write("Good day");
            assertThat(reply.stateProperty().get()).isEqualTo(ReplyModel.State.MISSING);
            assertThat(reply.textProperty().get()).contains("does not accept your key");
            server.behave(ModelServer.Behaviour.END_EARLY);
            reply.ask();
            assertThat(reply.textProperty().get()).contains("cut off");
            assertThat(thread.items().getLast().content().state()).isEqualTo(MessageState.FAILED);
            server.behave(ModelServer.Behaviour.ANSWER);
            reply.ask();
            assertThat(thread.items()).hasSize(2);
            assertThat(thread.items().getLast().content().state()).isEqualTo(MessageState.COMPLETE);
            assertThat(BENCH.stored(openId())).hasSize(2);
            assertThat(BENCH.problems).isEmpty();
        }
    }

    @Test
    void anInterviewNeedsNoLanguageModelAndSendsNothing() throws Exception {
        try (var server = new ModelServer()) {
            BENCH.models().save(server.settings(), null);
            screen.startInterview(InterviewGoal.ACHIEVEMENT);
            write("Faster invoices");
            reply.ask();
            assertThat(reply.stateProperty().get()).isEqualTo(ReplyModel.State.NONE);
            assertThat(BENCH.asked).isEmpty();
            assertThat(server.bodies()).isEmpty();
        }
    }

    private void write(String text) {
        composer.textProperty().set(text);
        composer.send();
    }

    private Stored<Conversation> open() {
        return Objects.requireNonNull(thread.conversationProperty().get());
    }

    private UUID openId() {
        return open().id();
    }

    private List<String> titles() {
        return screen.list().items().stream().map(screen.kind()::title).toList();
    }

    private List<Integer> positions() {
        return thread.items().stream().map(item -> item.content().position()).toList();
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
