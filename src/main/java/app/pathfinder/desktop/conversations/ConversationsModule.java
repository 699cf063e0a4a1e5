package app.pathfinder.desktop.conversations;

import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.assistant.InterviewService;
import app.pathfinder.core.assistant.ReplyService;
import app.pathfinder.core.assistant.model.LanguageModel;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.conversation.ConversationExport;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.experience.ExperienceService;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The conversations of the person who is logged in, beside {@code RecordModule}. */
public final class ConversationsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ConversationService.class).in(Scopes.SINGLETON);
        bind(MessageService.class).in(Scopes.SINGLETON);
        bind(ConversationExport.class).in(Scopes.SINGLETON);
        bind(ExperienceService.class).in(Scopes.SINGLETON);
        bind(AchievementService.class).in(Scopes.SINGLETON);
        bind(InterviewService.class).in(Scopes.SINGLETON);
        bind(ModelStore.class).in(Scopes.SINGLETON);
        bind(LanguageModel.class).in(Scopes.SINGLETON);
        bind(ReplyService.class).in(Scopes.SINGLETON);
        bind(ConsentPrompt.class).to(ConsentCard.class);
        bind(ConsentCard.class).in(Scopes.SINGLETON);
        bind(ProposalWords.class).in(Scopes.SINGLETON);
        bind(ProposalEditor.class).in(Scopes.SINGLETON);
        bindModels();
        bindControllers();
    }

    private void bindModels() {
        bind(ConversationKind.class).in(Scopes.SINGLETON);
        bind(ConversationStore.class).in(Scopes.SINGLETON);
        bind(MessageSearchModel.class).in(Scopes.SINGLETON);
        bind(ThreadModel.class).in(Scopes.SINGLETON);
        bind(ComposerModel.class).in(Scopes.SINGLETON);
        bind(ReplyModel.class).in(Scopes.SINGLETON);
        bind(DraftModel.class).in(Scopes.SINGLETON);
        bind(ConversationsViewModel.class).in(Scopes.SINGLETON);
    }

    private void bindControllers() {
        bind(ConversationsController.class);
        bind(ConversationListController.class);
        bind(ThreadController.class);
        bind(ComposerController.class);
        bind(ReplyController.class);
    }
}
