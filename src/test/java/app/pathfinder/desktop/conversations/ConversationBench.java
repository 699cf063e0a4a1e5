package app.pathfinder.desktop.conversations;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.assistant.InterviewService;
import app.pathfinder.core.assistant.ReplyRequest;
import app.pathfinder.core.assistant.ReplyService;
import app.pathfinder.core.assistant.model.LanguageModel;
import app.pathfinder.core.assistant.model.ModelSettings;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.conversation.ConversationExport;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.Preferences;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordingDialogs;
import app.pathfinder.desktop.common.RecordingNotifications;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The view models of conversations on a real database, without a toolkit. One database for a class of tests; each test
 * begins without conversations and with view models of its own.
 */
final class ConversationBench implements BeforeAllCallback, TestInstancePreConstructCallback, AfterAllCallback {
    static final List<String> ANSWERS = List.of(
            "Faster invoices",
            "Invoices went out twelve days late",
            "I was to halve the delay",
            "I mapped the steps and removed two approvals",
            "Invoices now leave the house within days",
            "from 12 days to 3 days");

    final Messages messages = Messages.english();
    final TestDatabase database = new TestDatabase();
    final List<Problem> problems = new ArrayList<>();
    SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    RecordingNotifications notifications = new RecordingNotifications();
    RecordingDialogs dialogs = new RecordingDialogs();
    final List<ReplyRequest> asked = new ArrayList<>();
    boolean agrees = true;
    private @Nullable UserContext context;
    private @Nullable ReplyModel reply;
    private @Nullable ConversationsViewModel screen;
    private @Nullable ComposerModel composer;
    private @Nullable DraftModel draft;

    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        database.open();
        context = database.administrator();
    }

    /** Before a test's fields are filled, so that they can already refer to the new view models. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext extension) {
        user().callRoutine(tx -> tx.statement("delete from <messages>").execute());
        user().callRoutine(tx -> tx.statement("delete from <conversations>").execute());
        user().callRoutine(
                        tx -> tx.statement("delete from <achievement_metrics>").execute());
        problems.clear();
        models().save(ModelSettings.NONE, null);
        agrees = true;
        renewModels();
    }

    /** As after a restart of the program. */
    void renewModels() {
        work = new SameThreadBackgroundWork();
        notifications = new RecordingNotifications();
        dialogs = new RecordingDialogs();
        asked.clear();
        var replies = new ReplyService(service(), models(), new LanguageModel(), messages);
        var thread = new ThreadModel(conversations(), service(), interviews(), replies, work, problems::add, messages);
        reply = new ReplyModel(thread, replies, models(), this::ask, work, Runnable::run, messages);
        composer = new ComposerModel(thread, service(), interviews(), reply, work, problems::add, messages);
        draft = new DraftModel(thread, interviews(), work, problems::add, notifications, messages);
        screen = new ConversationsViewModel(
                conversations(),
                interviews(),
                new ConversationExport(conversations(), service(), messages),
                new ConversationKind(messages),
                new ConversationStore(conversations()),
                new MessageSearchModel(conversations(), service(), work, problems::add, messages),
                thread,
                new RecordTools(work, problems::add, notifications, () -> Answer.DISCARD, messages),
                dialogs);
    }

    @Override
    public void afterAll(ExtensionContext extension) throws Exception {
        database.close();
    }

    UserContext context() {
        return Objects.requireNonNull(context);
    }

    UserDatabase user() {
        return database.databaseOf(Objects.requireNonNull(context));
    }

    ConversationService conversations() {
        return new ConversationService(user(), messages);
    }

    MessageService service() {
        return new MessageService(user(), messages);
    }

    InterviewService interviews() {
        return new InterviewService(
                conversations(),
                service(),
                new AchievementService(user(), messages),
                new ExperienceService(user(), messages),
                messages);
    }

    ConversationsViewModel screen() {
        return Objects.requireNonNull(screen);
    }

    ComposerModel composer() {
        return Objects.requireNonNull(composer);
    }

    ReplyModel reply() {
        return Objects.requireNonNull(reply);
    }

    ModelStore models() {
        return new ModelStore(
                database.get(Preferences.class), database.get(SecretStore.class), Objects.requireNonNull(context));
    }

    private void ask(ReplyRequest request, Runnable agreed) {
        asked.add(request);
        if (agrees) {
            agreed.run();
        }
    }

    DraftModel draft() {
        return Objects.requireNonNull(draft);
    }

    List<Stored<Achievement>> achievements() {
        return new AchievementService(user(), messages)
                .list(AchievementFilter.ALL, null, 10)
                .items();
    }

    List<Stored<Message>> stored(UUID id) {
        return service().forward(id, null, 1000).items();
    }

    /** A conversation with so many messages, of which some take several lines. */
    UUID storeMany(String title, int count) {
        var id = conversations().create(title, null).id();
        user().callRoutine(tx ->
                tx.statement("""
                        insert into <messages> (message_id, conversation_id, position, role, content, state, created_at,
                          updated_at, row_version)
                        select cast(gen_random_uuid() as varchar), :id, n,
                          case when n % 2 = 0 then 'user' else 'assistant' end,
                          'Number ' || n || '. ' || repeat('Words of a message that goes on. ', n % 7), 'complete',
                          now(), now(), 1
                        from generate_series(1, :count) n
                        """).bind("id", id.toString()).bind("count", count).execute());
        user().callRoutine(tx -> tx.statement(
                        "update <conversations> set message_count = :count, last_message_at = now() where conversation_id = :id")
                .bind("id", id.toString())
                .bind("count", count)
                .execute());
        return id;
    }
}
