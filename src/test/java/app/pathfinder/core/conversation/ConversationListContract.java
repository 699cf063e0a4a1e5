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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Order, pages and filters of lists of conversations on every engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConversationListContract {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678901Z");

    /** What it is proven on. */
    protected abstract ContractDatabase database();

    private @Nullable Talker filtered;
    private @Nullable UUID experience;

    @Test
    void pinnedOnesComeFirstThenTheLastMessageDecides() {
        var mira = Talker.register(database(), "mira");
        var silent = mira.begin("Silent");
        var early = mira.begin("Early");
        var late = mira.begin("Late");
        var pinnedSilent = mira.begin("Pinned silent");
        var pinned = mira.begin("Pinned");
        var newestSilent = mira.begin("Newest silent");
        mira.say(pinned, "one");
        mira.say(late, "one");
        mira.say(early, "two");
        mira.say(late, "three");
        mira.conversations().setPinned(pinned, 1, true);
        mira.conversations().setPinned(pinnedSilent, 1, true);

        assertThat(all(mira, ConversationFilter.ALL, 10))
                .extracting(Stored::id)
                .containsExactly(pinned, pinnedSilent, late, early, newestSilent, silent);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 20})
    void pagesHoldEachOneOnceAlsoWhenTheyAreOfTheSameTime(int limit) {
        var user = Talker.register(database(), "pages" + limit);
        for (int number = 0; number < 12; number++) {
            var id = user.begin("Number " + number);
            if (number % 2 == 0) {
                user.say(id, "Text");
            }
            if (number % 3 == 0) {
                user.conversations().setPinned(id, 1, true);
            }
        }
        user.change("update <conversations> set created_at = :at", AT);
        user.change("update <conversations> set last_message_at = :at where message_count > 0", AT);

        var listed = all(user, ConversationFilter.ALL, limit);

        assertThat(listed).hasSize(12).doesNotHaveDuplicates().isEqualTo(all(user, ConversationFilter.ALL, 100));
        assertThat(listed)
                .extracting(stored -> ConversationCursor.of(stored).rank())
                .containsExactly(0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-| -| false| -| One, Two, Three, Four",
                "true| -| false| -| Two",
                "false| -| false| -| One, Three, Four",
                "-| true| false| -| Three",
                "-| false| false| -| One, Two, Four",
                "true| true| false| -| ''",
                "-| -| true| -| One",
                "false| false| true| -| One",
                "-| -| false| ONE| One",
                "-| -| false| harbour| Two",
                "-| -| false| 100%| Three",
                "-| -| false| são| Three",
                "-| -| false| two harbour| Two",
                "-| -| false| ship harbour| ''",
                "-| -| false| nothing| ''",
                "false| -| false| harbour| ''",
                "-| -| false| untitled| Four",
            })
    void showsWhatPasses(
            @Nullable Boolean pinned,
            @Nullable Boolean archived,
            boolean linked,
            @Nullable String text,
            String titles) {
        var user = filtered();
        var filter = new ConversationFilter(pinned, archived, linked ? experience : null, text == null ? "" : text);
        var expected = titles.isEmpty() ? new String[0] : titles.split(", ");

        assertThat(all(user, filter, 2))
                .extracting(stored -> stored.content().title())
                .containsExactlyInAnyOrder(expected);
        assertThat(user.conversations().count(filter)).isEqualTo(expected.length);
    }

    private synchronized Talker filtered() {
        var known = filtered;
        if (known != null) {
            return known;
        }
        var user = Talker.register(database(), "filtered");
        var id = user.experience("Analyst");
        user.conversations().create("One", id);
        var two = user.begin("Two");
        user.conversations().setPinned(two, 1, true);
        user.say(two, "About the ship");
        user.say(two, "About the Harbour");
        var three = user.begin("Three");
        user.conversations().setArchived(three, 1, true);
        user.say(three, "Grew by 100% in SÃO Paulo");
        user.begin("Four");
        user.say(
                user.conversations()
                        .list(byText("four"), null, 1)
                        .items()
                        .getFirst()
                        .id(),
                "Was untitled once");
        experience = id;
        filtered = user;
        return user;
    }

    private static ConversationFilter byText(String text) {
        return new ConversationFilter(null, null, null, text);
    }

    private static List<Stored<Conversation>> all(Talker user, ConversationFilter filter, int limit) {
        var all = new ArrayList<Stored<Conversation>>();
        var page = user.conversations().list(filter, null, limit);
        while (true) {
            all.addAll(page.items());
            if (page.next() == null) {
                return all;
            }
            assertThat(page.items()).hasSize(limit);
            page = user.conversations().list(filter, page.next(), limit);
        }
    }
}
