package app.pathfinder.core.conversation;

import static app.pathfinder.core.conversation.Talker.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TrailRow;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the service of conversations does on every engine. */
public abstract class ConversationServiceContract {
    /** What it is proven on. */
    protected abstract ContractDatabase database();

    @Test
    void storesWhatWasTyped() {
        var mira = Talker.register(database(), "mira");
        var experience = mira.experience("Analyst");

        var stored = mira.conversations().create("  Ünïcode 😀 'quoted'  ", experience);

        assertThat(stored.content())
                .isEqualTo(new Conversation("Ünïcode 😀 'quoted'", null, null, 0, false, false, experience));
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.id().version()).isEqualTo(7);
        assertThat(mira.conversations().find(stored.id())).isEqualTo(stored);
    }

    @Test
    void mayHaveNeitherTitleNorExperience() {
        var noor = Talker.register(database(), "noor");

        var stored = noor.conversations().create(" ", null);

        assertThat(stored.content()).isEqualTo(new Conversation(null, null, null, 0, false, false, null));
        assertThat(noor.conversations().find(stored.id())).isEqualTo(stored);
    }

    @Test
    void changesOneThingAtATime() {
        var ines = Talker.register(database(), "ines");
        var id = ines.begin("Before");
        var experience = ines.experience("Analyst");
        ines.say(id, "Hello");

        ines.conversations().rename(id, 1, " After ");
        ines.conversations().setPinned(id, 2, true);
        ines.conversations().setArchived(id, 3, true);
        var changed = ines.conversations().link(id, 4, experience);

        assertThat(changed.version()).isEqualTo(5);
        assertThat(changed.content().title()).isEqualTo("After");
        assertThat(changed.content().pinned()).isTrue();
        assertThat(changed.content().archived()).isTrue();
        assertThat(changed.content().experienceId()).isEqualTo(experience);
        assertThat(changed.content().messageCount()).isEqualTo(1);
        assertThat(changed.content().firstMessage()).isEqualTo("Hello");

        ines.conversations().setPinned(id, 5, false);
        ines.conversations().setArchived(id, 6, false);
        var back = ines.conversations().link(id, 7, null);

        assertThat(back.content().pinned()).isFalse();
        assertThat(back.content().archived()).isFalse();
        assertThat(back.content().experienceId()).isNull();
        assertThat(ines.conversations().find(id)).isEqualTo(back);
    }

    @Test
    void aMessageKeepsNobodyFromRenaming() {
        var omar = Talker.register(database(), "omar");
        var seen = omar.conversations().create(null, null);
        omar.say(seen.id(), "A first message");

        var renamed = omar.conversations().rename(seen.id(), seen.version(), "Mine");

        assertThat(renamed.content().title()).isEqualTo("Mine");
        assertThat(renamed.content().messageCount()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotRight() {
        var lena = Talker.register(database(), "lena");
        var id = lena.begin("Title");
        var service = lena.conversations();

        assertProblem(ProblemKind.INVALID_INPUT, () -> service.create("x".repeat(501), null))
                .satisfies(problem -> assertThat(problem.arguments())
                        .containsExactly("Title", "At most 500 characters fit here; this has 501."));
        assertProblem(ProblemKind.INVALID_INPUT, () -> service.rename(id, 1, "a\u0000b"));
        assertProblem(ProblemKind.INVALID_INPUT, () -> service.create("x", UUID.randomUUID()))
                .satisfies(problem -> assertThat(problem.arguments())
                        .containsExactly(
                                "Experience", "This experience no longer exists. Choose another one, or none."));
        assertProblem(ProblemKind.INVALID_INPUT, () -> service.link(id, 1, UUID.randomUUID()));
        assertThat(service.count(ConversationFilter.ALL)).isEqualTo(1);
        assertThat(service.create("😀".repeat(500), null).content().title()).isEqualTo("😀".repeat(500));
    }

    @Test
    void aStaleChangeChangesNothing() {
        var sami = Talker.register(database(), "sami");
        var id = sami.begin("First");
        var service = sami.conversations();
        var second = service.rename(id, 1, "Second");

        assertProblem(ProblemKind.STALE_RECORD, () -> service.rename(id, 1, "Third"));
        assertProblem(ProblemKind.STALE_RECORD, () -> service.setPinned(id, 1, true));
        assertProblem(ProblemKind.STALE_RECORD, () -> service.setArchived(id, 1, true));
        assertProblem(ProblemKind.STALE_RECORD, () -> service.link(id, 1, null));
        assertProblem(ProblemKind.STALE_RECORD, () -> service.delete(id, 1));
        assertProblem(ProblemKind.STALE_RECORD, () -> service.deleteForGood(id, 1));
        assertThat(service.find(id)).isEqualTo(second);
    }

    @Test
    void whatIsGoneIsSaidToBe() {
        var vera = Talker.register(database(), "vera");
        var id = vera.begin("Soon gone");
        var service = vera.conversations();
        service.deleteForGood(id, 1);

        assertProblem(ProblemKind.RECORD_GONE, () -> service.find(id));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.rename(id, 1, "x"));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.setPinned(id, 1, true));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.link(id, 1, null));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.delete(id, 1));
        assertProblem(ProblemKind.RECORD_GONE, () -> service.deleteForGood(id, 1));
        assertProblem(ProblemKind.RECORD_GONE, () -> vera.messages().backward(id, null, 10));
        assertProblem(ProblemKind.RECORD_GONE, () -> vera.say(id, "Anybody?"));
    }

    @Test
    void nobodySeesWhatBelongsToSomebodyElse() {
        var mine = Talker.register(database(), "owner");
        var id = mine.begin("Mine");
        var message = mine.say(id, "Mine too");
        var theirs = Talker.register(database(), "stranger");

        assertThat(theirs.conversations().count(ConversationFilter.ALL)).isZero();
        assertThat(theirs.conversations().list(ConversationFilter.ALL, null, 10).items())
                .isEmpty();
        assertThat(theirs.messages().search("", null, null, 10).items()).isEmpty();
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.conversations().find(id));
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.conversations().delete(id, 1));
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.say(id, "Hello"));
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.messages().forward(id, null, 10));
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.messages().find(message.id()));
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.messages().delete(message.id(), 1));
        assertProblem(
                ProblemKind.INVALID_INPUT, () -> theirs.conversations().create("x", mine.experience("Not theirs")));
        assertThat(mine.messages().find(message.id())).isEqualTo(message);
    }

    @Test
    void everythingLeavesARowInTheAuditTrailButNoContent() throws Exception {
        var user = Talker.register(database(), "audited");
        var id = user.begin("Secret title");
        user.conversations().find(id);
        user.conversations().rename(id, 1, "Secret title 2");
        user.conversations().list(ConversationFilter.ALL, null, 10);
        var message = user.messages().append(id, MessageRole.USER, "Secret", MessageState.STREAMING);
        user.messages().write(message.id(), 1, "Secret words", MessageState.COMPLETE);
        user.say(id, "Secret answer");
        user.messages().backward(id, null, 10);
        user.messages().search("Secret", null, null, 10);
        user.messages().restore(user.messages().delete(message.id(), 2));
        user.conversations().restore(user.conversations().delete(id, 2));
        assertProblem(ProblemKind.STALE_RECORD, () -> user.conversations().setPinned(id, 1, true));

        var trail = TrailRow.of(database(), user.context(), "conversation", "message");
        assertThat(trail)
                .extracting(row -> row.resource() + ' ' + row.outcome())
                .containsExactlyInAnyOrder(
                        "conversation CREATE done",
                        "conversation READ done",
                        "conversation UPDATE done",
                        "conversation LIST done",
                        "message CREATE done",
                        "message UPDATE done",
                        "message CREATE done",
                        "message LIST done",
                        "message LIST done",
                        "message DELETE done",
                        "message RESTORE done",
                        "conversation DELETE done",
                        "conversation RESTORE done",
                        "conversation UPDATE STALE_RECORD");
        assertThat(trail)
                .filteredOn(
                        row -> row.resource().equals("message") && row.action().equals("LIST"))
                .allMatch(row -> row.details().replace(" ", "").equals("{\"count\":2}"));
        assertThat(trail).noneMatch(row -> row.text().contains("Secret"));
    }
}
