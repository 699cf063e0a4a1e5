package app.pathfinder.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several windows that talk in one conversation at once. */
class MessageConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void eachMessageGetsAPositionOfItsOwn() throws Exception {
        var user = Talker.register(DATABASE, "many");
        var id = user.conversations().create(null, null).id();

        inParallel(thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                user.say(id, "Thread " + thread + " round " + round);
            }
            return List.of();
        });

        var messages = user.messages().forward(id, null, 1_000).items();
        assertThat(messages)
                .extracting(stored -> stored.content().position())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, THREADS * ROUNDS).boxed().toList());
        assertFits(user, id);
        assertThat(user.conversations().find(id).content().title())
                .isEqualTo(messages.getFirst().content().content());
    }

    @Test
    void theCountIsRightWhateverHappensAtOnce() throws Exception {
        var user = Talker.register(DATABASE, "mixed");
        var id = user.begin("Thread");

        var problems = inParallel(thread -> thread % 2 == 0 ? appendAndDelete(user, id) : writeAndPin(user, id));

        assertThat(problems).extracting(Problem::kind).containsOnly(ProblemKind.STALE_RECORD);
        assertFits(user, id);
    }

    private static List<Problem> appendAndDelete(Talker user, UUID id) {
        for (int round = 0; round < ROUNDS; round++) {
            var said = user.say(id, "Round " + round);
            user.say(id, "Stays");
            user.messages().restore(user.messages().delete(said.id(), 1));
            user.messages().delete(said.id(), 1);
        }
        return List.of();
    }

    private static List<Problem> writeAndPin(Talker user, UUID id) {
        var problems = new ArrayList<Problem>();
        for (int round = 0; round < ROUNDS; round++) {
            var begun = user.messages().append(id, MessageRole.ASSISTANT, "A", MessageState.STREAMING);
            user.messages().write(begun.id(), 1, "An answer", MessageState.COMPLETE);
            try {
                user.conversations().setPinned(id, user.conversations().find(id).version(), round % 2 == 0);
            } catch (Problem stale) {
                problems.add(stale);
            }
        }
        return problems;
    }

    private static void assertFits(Talker user, UUID id) {
        var messages = user.messages().forward(id, null, 10_000).items();
        var conversation = user.conversations().find(id).content();
        assertThat(conversation.messageCount()).isEqualTo(messages.size());
        assertThat(conversation.firstMessage())
                .isEqualTo(messages.getFirst().content().content());
        assertThat(conversation.lastMessageAt())
                .isEqualTo(messages.stream()
                        .map(stored -> stored.createdAt())
                        .max(java.util.Comparator.naturalOrder())
                        .orElseThrow());
    }

    private interface Work {
        List<Problem> run(int thread);
    }

    private static List<Problem> inParallel(Work work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            var tasks = IntStream.range(0, THREADS)
                    .<Callable<List<Problem>>>mapToObj(thread -> () -> work.run(thread))
                    .toList();
            var problems = new ArrayList<Problem>();
            for (var future : executor.invokeAll(tasks, 2, TimeUnit.MINUTES)) {
                problems.addAll(future.get());
            }
            return problems;
        }
    }
}
