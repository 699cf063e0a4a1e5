package app.pathfinder.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.ContractDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a conversation, and searches over all of them, on every engine. */
public abstract class MessageListContract {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678901Z");

    /** What it is proven on. */
    protected abstract ContractDatabase database();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 20})
    void pagesHoldEachMessageOnceInBothDirections(int limit) {
        var user = Talker.register(database(), "pages" + limit);
        var id = user.begin("Thread");
        var other = user.begin("Other thread");
        var said = new ArrayList<Stored<Message>>();
        for (int number = 0; number < 7; number++) {
            said.add(user.say(id, "Number " + number));
            user.say(other, "Elsewhere");
        }
        user.messages().delete(said.remove(3).id(), 1);

        assertThat(forward(user, id, limit)).isEqualTo(said);
        assertThat(backward(user, id, limit)).isEqualTo(said.reversed());
    }

    @Test
    void whatIsSaidBetweenTwoPagesDoublesNothing() {
        var user = Talker.register(database(), "scrolling");
        var id = user.begin("Thread");
        for (int number = 0; number < 5; number++) {
            user.say(id, "Number " + number);
        }
        var newest = user.messages().backward(id, null, 3);
        user.say(id, "Number 5");

        assertThat(user.messages().backward(id, newest.next(), 3).items())
                .extracting(stored -> stored.content().content())
                .containsExactly("Number 1", "Number 0");
        assertThat(user.messages().forward(id, 5, 3).items())
                .extracting(stored -> stored.content().content())
                .containsExactly("Number 5");
        assertThat(user.messages().forward(user.begin("Empty"), null, 3).items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void aSearchHoldsEachMessageOnceAlsoWhenTheyAreOfTheSameTime(int limit) {
        var user = Talker.register(database(), "searching" + limit);
        var ship = user.begin("About a ship");
        var port = user.conversations().create(null, null).id();
        for (int number = 0; number < 4; number++) {
            user.say(ship, "The SHIP number " + number);
            user.say(port, "A port; ship 100%");
        }
        user.change("update <messages> set created_at = :at", AT);
        user.change("update <conversations> set title = null, updated_at = :at where title like 'A port%'", AT);

        var found = search(user, "ship", null, limit);

        assertThat(found).hasSize(8).doesNotHaveDuplicates().isEqualTo(search(user, "ship", null, 100));
        assertThat(found)
                .allSatisfy(each -> assertThat(each.conversationTitle())
                        .isEqualTo(each.message().content().conversationId().equals(ship) ? "About a ship" : null));
        assertThat(search(user, "number ship", null, limit)).hasSize(4);
        assertThat(search(user, "100% ship", null, limit)).hasSize(4);
        assertThat(search(user, "", port, limit)).hasSize(4);
        assertThat(search(user, "number", port, limit)).isEmpty();
    }

    private static List<Stored<Message>> forward(Talker user, UUID id, int limit) {
        var all = new ArrayList<Stored<Message>>();
        Integer next = null;
        do {
            var page = user.messages().forward(id, next, limit);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private static List<Stored<Message>> backward(Talker user, UUID id, int limit) {
        var all = new ArrayList<Stored<Message>>();
        Integer next = null;
        do {
            var page = user.messages().backward(id, next, limit);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private static List<FoundMessage> search(Talker user, String text, @Nullable UUID conversation, int limit) {
        var all = new ArrayList<FoundMessage>();
        MessageCursor next = null;
        do {
            var page = user.messages().search(text, conversation, next, limit);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
