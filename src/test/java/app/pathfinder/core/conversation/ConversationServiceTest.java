package app.pathfinder.core.conversation;

import static app.pathfinder.core.conversation.Talker.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConversationServiceTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void storesWhatWasTyped() {
        var mira = Talker.register(DATABASE, "mira");
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
        var noor = Talker.register(DATABASE, "noor");

        var stored = noor.conversations().create(" ", null);

        assertThat(stored.content()).isEqualTo(new Conversation(null, null, null, 0, false, false, null));
        assertThat(noor.conversations().find(stored.id())).isEqualTo(stored);
    }

    @Test
    void changesOneThingAtATime() {
        var ines = Talker.register(DATABASE, "ines");
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
        var omar = Talker.register(DATABASE, "omar");
        var seen = omar.conversations().create(null, null);
        omar.say(seen.id(), "A first message");

        var renamed = omar.conversations().rename(seen.id(), seen.version(), "Mine");

        assertThat(renamed.content().title()).isEqualTo("Mine");
        assertThat(renamed.content().messageCount()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotRight() {
        var lena = Talker.register(DATABASE, "lena");
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
        var sami = Talker.register(DATABASE, "sami");
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
        var vera = Talker.register(DATABASE, "vera");
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
        var mine = Talker.register(DATABASE, "owner");
        var id = mine.begin("Mine");
        var message = mine.say(id, "Mine too");
        var theirs = Talker.register(DATABASE, "stranger");

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
        var user = Talker.register(DATABASE, "audited");
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

        assertThat(user.texts("select resource_type || ' ' || action" + user.ofAudit() + " and success"))
                .containsExactlyInAnyOrder(
                        "conversation CREATE",
                        "conversation READ",
                        "conversation UPDATE",
                        "conversation LIST",
                        "message CREATE",
                        "message UPDATE",
                        "message CREATE",
                        "message LIST",
                        "message LIST",
                        "message DELETE",
                        "message RESTORE",
                        "conversation DELETE",
                        "conversation RESTORE");
        assertThat(user.texts("select action || ' ' || error_message" + user.ofAudit() + " and not success"))
                .containsExactly("UPDATE STALE_RECORD");
        assertThat(user.texts("select details::text" + user.ofAudit() + " and resource_type = 'message'"
                        + " and action = 'LIST'"))
                .allMatch(details -> details.replace(" ", "").equals("{\"count\":2}"));
        assertThat(user.texts("select a::text" + user.ofAudit().replace("pf_audit_log", "pf_audit_log a")))
                .noneMatch(row -> row.contains("Secret"));
    }
}
