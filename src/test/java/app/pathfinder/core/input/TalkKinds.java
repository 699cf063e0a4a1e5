package app.pathfinder.core.input;

import static app.pathfinder.core.input.TextField.optional;
import static app.pathfinder.core.input.TextField.shaped;

import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationField;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageField;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.input.TextField.Shape;
import app.pathfinder.core.isolation.UserDatabase;
import java.util.List;

/** Conversations and their messages, whose services take single values instead of whole content. */
final class TalkKinds {
    private TalkKinds() {}

    static Kind<Conversation> conversations(UserDatabase own) {
        var service = new ConversationService(own, Kinds.TEXTS);
        return new Kind<>(
                "conversations",
                new Conversation("Plain", null, null, 0, false, false, null),
                List.of(optional(ConversationField.TITLE, "title")),
                content -> service.create(content.title(), null),
                (before, content) -> service.rename(before.id(), before.version(), content.title()),
                service::find,
                service::delete,
                text -> Kinds.ids(service.list(new ConversationFilter(null, null, null, text), null, Kinds.LIMIT)));
    }

    /** Messages of one conversation; they are still being written, so that they can be changed. */
    static Kind<Message> messages(UserDatabase own) {
        var service = new MessageService(own, Kinds.TEXTS);
        var talk = new ConversationService(own, Kinds.TEXTS).create(null, null).id();
        return new Kind<>(
                "messages",
                new Message(talk, 0, MessageRole.USER, "Plain", MessageState.STREAMING),
                List.of(shaped(MessageField.CONTENT, "content", true, Shape.EXACT)),
                content -> service.append(talk, content.role(), content.content(), content.state()),
                (before, content) -> service.write(before.id(), before.version(), content.content(), content.state()),
                service::find,
                service::delete,
                text -> service.search(text, talk, null, Kinds.LIMIT).items().stream()
                        .map(found -> found.message().id())
                        .toList());
    }
}
