package app.pathfinder.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.shell.MainWindow;
import com.google.inject.Injector;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * With ten thousand experiences and fifty thousand messages no step of a session keeps the JavaFX thread for longer than
 * a person notices. The session is gone through once before, as the virtual machine compiles what it has never run.
 */
@Tag("long")
@SuppressWarnings("NullAway.Init")
class StallTest {
    private static final int EXPERIENCES = 10_000;
    private static final int MESSAGES = 50_000;

    /** What the issue of a person's attention is: a tenth of a second reads as at once. */
    private static final Duration LONGEST = Duration.ofMillis(100);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private Injector program;

    @BeforeEach
    void open() {
        var user = database.databaseOf(database.register("nia"));
        storeExperiences(user);
        storeMessages(user);
        program = database.injector().createChildInjector(new OwnDesktopModule());
        window.open(program.getInstance(MainWindow.class)::open);
    }

    private static void storeExperiences(UserDatabase user) {
        user.callRoutine(tx -> tx.statement("""
                        insert into <experiences_detailed> (experience_id, title, organization, experience_type,
                          description, start_date, is_current, created_at, updated_at, row_version)
                        select gen_random_uuid(), 'Number ' || n, 'Client ' || (n % 97), 'project',
                          repeat('What was done, and for whom. ', 1 + n % 30),
                          date '1990-01-01' + n, true, now(), now(), 1
                        from generate_series(1, :count) n
                        """).bind("count", EXPERIENCES).execute());
    }

    /** Half of them in one conversation, the others in a thousand. */
    private static void storeMessages(UserDatabase user) {
        var longest = UUID.randomUUID().toString();
        user.callRoutine(tx -> tx.statement("""
                        insert into <conversations> (conversation_id, title, pinned, archived, message_count,
                          last_message_at, created_at, updated_at, row_version)
                        select case when n = 0 then :longest else cast(gen_random_uuid() as varchar) end, 'Talk ' || n,
                          n = 0, false, case when n = 0 then :half else :half / 1000 end, now() - n * interval '1 minute',
                          now(), now(), 1
                        from generate_series(0, 1000) n
                        """)
                .bind("longest", longest)
                .bind("half", MESSAGES / 2)
                .execute());
        user.callRoutine(tx -> tx.statement("""
                        insert into <messages> (message_id, conversation_id, position, role, content, state, created_at,
                          updated_at, row_version)
                        select cast(gen_random_uuid() as varchar), conversation_id, n,
                          case when n % 2 = 0 then 'user' else 'assistant' end,
                          'Number ' || n || '. ' || repeat('Words of a message that goes on. ', cast(n % 7 as integer)), 'complete',
                          now(), now(), 1
                        from <conversations>, generate_series(1, message_count) n
                        """).execute());
    }

    @Test
    void noStepOfASessionKeepsTheThreadForLongerThanAPersonNotices() throws Exception {
        logIn();
        try (var warmUp = new FxStalls()) {
            session(warmUp, "First client");
            print("first time", warmUp);
        }
        try (var stalls = new FxStalls()) {
            session(stalls, "Second client");
            print("afterwards", stalls);
            assertThat(stalls.over(LONGEST)).isEmpty();
        }
    }

    /** The control: a thread that is kept is seen. */
    @Test
    void aThreadThatIsKeptIsSeen() throws Exception {
        try (var stalls = new FxStalls()) {
            stalls.begin("a long thought");
            window.call(() -> {
                var end = System.nanoTime() + 3 * LONGEST.toNanos();
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                return end;
            });
            assertThat(stalls.over(LONGEST)).extracting(FxStalls.Stall::step).contains("a long thought");
        }
    }

    private static void print(String when, FxStalls stalls) {
        System.out.println("Longest waits for the JavaFX thread, " + when + ":");
        stalls.longestOfEachStep().forEach(stall -> System.out.println("  " + stall));
    }

    private void logIn() {
        window.fill("#username", "nia");
        window.fill("#password", TestDatabase.PASSWORD);
        window.press(KeyCode.ENTER);
        window.await("#recentCard");
    }

    private void session(FxStalls stalls, String client) {
        stalls.begin("opening experiences");
        window.click("#go-experiences");
        window.awaitText("10,000 experiences");
        stalls.begin("scrolling through experiences");
        scrollThrough("#list");
        stalls.begin("searching experiences");
        window.fill("#search", "number 99");
        window.awaitText("280 experiences");
        window.fill("#search", "");
        window.awaitText("10,000 experiences");
        stalls.begin("editing an experience");
        window.click("#list .list-cell:filled");
        window.click("#edit");
        window.fill("#organization", client);
        window.click("#save");
        window.await("#edit");
        stalls.begin("drawing the timeline");
        window.click("#asTimeline");
        window.await("#chart");
        window.click("#asList");
        stalls.begin("finding by the palette");
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.fill(".palette #search", "number 4321");
        window.awaitText("Number 4321");
        window.press(KeyCode.ESCAPE);
        stalls.begin("opening a conversation");
        window.click("#go-conversations");
        select("#list", 1);
        window.awaitText("Number 25.");
        select("#list", 0);
        window.awaitText("Number " + MESSAGES / 2);
        stalls.begin("reading upwards");
        readUpwards();
        stalls.begin("searching all messages");
        window.fill("#search", "number 24321");
        window.await("#found .list-cell:filled");
        window.fill("#search", "");
        for (var screen : List.of("profiles", "achievements", "objectives", "skills", "my_data", "settings", "home")) {
            stalls.begin("opening " + screen);
            window.click("#go-" + screen);
        }
    }

    private void select(String selector, int place) {
        var list = (ListView<?>) window.await(selector);
        window.awaitTrue("the list", () -> list.getItems().size() > place);
        window.call(() -> {
            list.getSelectionModel().select(place);
            return list;
        });
    }

    /** To the end of what is there, again and again, as pages come in. */
    private void scrollThrough(String selector) {
        var list = (ListView<?>) window.await(selector);
        for (int turn = 0; turn < 30; turn++) {
            var before = window.call(() -> list.getItems().size());
            window.call(() -> {
                list.scrollTo(list.getItems().size() - 1);
                return list;
            });
            window.awaitTrue("the next page", () -> list.getItems().size() > before);
        }
    }

    private void readUpwards() {
        var list = (ListView<?>) window.await("#messages");
        for (int turn = 0; turn < 30; turn++) {
            var before = window.call(() -> list.getItems().size());
            window.call(() -> {
                list.scrollTo(0);
                return list;
            });
            window.awaitTrue("older messages", () -> list.getItems().size() > before);
        }
    }
}
